import { cancelBooking } from "@/lib/bookings/cancel-booking";
import { confirmPayment } from "@/lib/bookings/confirm-payment";
import { holdTime } from "@/lib/bookings/hold-time";
import { startCheckout } from "@/lib/bookings/start-checkout";
import { daysAhead, newPerson } from "@/lib/testing/booking-world";

/** A program that books without end, three clients at once, until somebody kills it: `tsx doomed-clients.ts <offering id> <request offering id>`. */
const [, , ...offeringIds] = process.argv;

await Promise.all([0, 1, 2].map(bookWithoutEnd));

async function bookWithoutEnd(client: number): Promise<never> {
  for (let turn = 0; ; turn += 1) {
    // A refusal is what a person would see; they go on to another time.
    await bookOne(client, turn).catch(() => undefined);
    process.stdout.write("turn\n");
  }
}

async function bookOne(client: number, turn: number): Promise<void> {
  const actor = await newPerson();
  const offeringId = offeringIds[turn % offeringIds.length] ?? "";
  const { id } = await holdTime(actor, { offeringId, startAt: daysAhead(2 + ((turn * 3 + client) % 90), 8 + (turn % 8)) });
  const answer = await startCheckout(actor, { id });
  if (!("url" in answer)) return;
  const paid = await fetch(answer.url, { method: "POST", redirect: "manual", body: new URLSearchParams({ card: "4242424242424242", email: "client@example.org" }) });
  await paid.body?.cancel();
  await confirmPayment(actor, id);
  if (turn % 3 === 0) await cancelBooking(actor, { id, reason: "" }, new Date());
}
