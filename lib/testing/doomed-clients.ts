import { cancelBooking } from "@/lib/bookings/cancel-booking";
import { confirmPayment } from "@/lib/bookings/confirm-payment";
import { holdTime } from "@/lib/bookings/hold-time";
import { startCheckout } from "@/lib/bookings/start-checkout";
import { daysAhead, newPerson } from "@/lib/testing/booking-world";

/**
 * A program in which three clients book without end until its own process is killed, at the moment that one of them, some
 * turns in, has come to a step: `tsx doomed-clients.ts <step> <offering id>...`. The other two are anywhere then.
 */
const [, , lastStep = "", ...offeringIds] = process.argv;

await Promise.all([0, 1, 2].map(bookWithoutEnd));

async function bookWithoutEnd(client: number): Promise<never> {
  for (let turn = 0; ; turn += 1) {
    // A refusal is what a person would see; they go on to another time.
    await bookOne(client, turn).catch(() => undefined);
  }
}

async function bookOne(client: number, turn: number): Promise<void> {
  const dieAt = (step: string): void => void (client === 0 && turn >= 3 && step === lastStep && process.kill(process.pid, "SIGKILL"));
  const actor = await newPerson();
  const offeringId = offeringIds[turn % offeringIds.length] ?? "";
  const { id } = await holdTime(actor, { offeringId, startAt: daysAhead(2 + ((turn * 3 + client) % 90), 8 + (turn % 8)) });
  dieAt("held");
  const answer = await startCheckout(actor, { id });
  if (!("url" in answer)) return;
  dieAt("at the gateway");
  const paid = await fetch(answer.url, { method: "POST", redirect: "manual", body: new URLSearchParams({ card: "4242424242424242", email: "client@example.org" }) });
  await paid.body?.cancel();
  dieAt("charged");
  await confirmPayment(actor, id);
  if (turn % 3 === 0) await cancelBooking(actor, { id, reason: "" }, new Date());
}
