import { cards, payAt } from "@/lib/testing/stripe-sandbox";
import fc from "fast-check";
import { expect, test } from "vitest";
import { stripe } from "@/lib/clients/stripe";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { acceptTime } from "@/lib/bookings/accept-time";
import { acceptBooking, declineBooking } from "@/lib/bookings/answer-request";
import { cancelBooking, releaseHold } from "@/lib/bookings/cancel-booking";
import { closeProposal } from "@/lib/bookings/close-proposal";
import { confirmPayment } from "@/lib/bookings/confirm-payment";
import { holdTime } from "@/lib/bookings/hold-time";
import { proposeTimes } from "@/lib/bookings/propose-times";
import { startCheckout } from "@/lib/bookings/start-checkout";
import { lapseEverywhere } from "@/lib/bookings/sweep-bookings";
import { checkLedger } from "@/lib/payments/check-ledger";
import { ledgerTrail } from "@/lib/payments/ledger-trail";
import { db } from "@/lib/platform/db";
import { daysAhead, deliverAll, newExpert, newPerson, runOutOf, work } from "@/lib/testing/booking-world";
import { runOutOfProposal } from "@/lib/testing/moving";

const steps = ["hold", "hold", "checkout", "checkout", "pay", "pay", "decline-card", "return", "run-out", "lapse", "deliver", "work", "cancel", "host-cancel", "release", "accept", "decline", "rival", "propose", "propose", "ask-to-move", "take-time", "take-time", "no-time", "times-run-out"] as const;

type World = { readonly client: Actor; readonly host: Actor; readonly offeringId: string; bookingId: string | null; url: string | null };

async function take(step: (typeof steps)[number], world: World): Promise<void> {
  const { client, host, offeringId, bookingId: id } = world;
  if (step === "hold") world.bookingId = (await holdTime(client, { offeringId, startAt: daysAhead(2) })).id;
  if (step === "rival") await holdTime(await newPerson(), { offeringId, startAt: daysAhead(2) });
  if (step === "deliver") return deliverAll();
  if (step === "work") return work();
  if (step === "lapse") return lapseEverywhere();
  if (!id) return;
  if (step === "checkout") {
    const answer = await startCheckout(client, { id });
    world.url = "url" in answer ? answer.url : null;
  }
  if (step === "pay" && world.url) await payAt(world.url).catch(() => undefined);
  if (step === "decline-card" && world.url) await payAt(world.url, cards.declined).catch(() => undefined);
  if (step === "return") await confirmPayment(client, id);
  if (step === "run-out") await runOutOf(id);
  if (step === "cancel") await cancelBooking(client, { id, reason: "" }, new Date());
  if (step === "host-cancel") await cancelBooking(host, { id, reason: "" }, new Date());
  if (step === "release") await releaseHold(client, id);
  if (step === "propose") await proposeTimes(host, { id, times: [daysAhead(3), daysAhead(4)], message: "" });
  if (step === "ask-to-move") await proposeTimes(client, { id, times: [daysAhead(2, 16), daysAhead(5)], message: "" });
  if (step === "take-time") for (const actor of [client, host]) await acceptTime(actor, { id, n: 2 }).catch(onlyRefusals);
  if (step === "no-time") await closeProposal(client, { id, message: "" });
  if (step === "times-run-out") await runOutOfProposal(id);
  if (step === "accept") await acceptBooking(host, { id, message: "" });
  if (step === "decline") await declineBooking(host, { id, message: "" });
}

function onlyRefusals(error: unknown): void {
  if (!(error instanceof DomainError)) throw error;
}

async function keptByGateway(intentId: string | null): Promise<number> {
  if (!intentId) return 0;
  const intent = await stripe().paymentIntents.retrieve(intentId, { expand: ["latest_charge"] });
  const charge = typeof intent.latest_charge === "object" ? intent.latest_charge : null;
  return charge?.captured ? charge.amount_captured - charge.amount_refunded : 0;
}

/** What must be so once every message has arrived and all work is done. */
async function expectTruth(expertId: string): Promise<void> {
  const bookings = await db.booking.findMany({
    where: { expertId },
    select: { id: true, status: true, totalAmount: true, reservations: { where: { releasedAt: null } }, proposals: { where: { status: "open" } }, payments: { select: { status: true, gatewayPaymentId: true } } },
  });
  for (const { id, status, totalAmount, reservations, proposals, payments } of bookings) {
    const paid = payments.filter((payment) => payment.status === "succeeded").length;
    const places = Object.groupBy((await ledgerTrail(id)).items, (item) => item.key);
    const at = (key: keyof typeof places) => (places[key] ?? []).reduce((sum, item) => sum + item.amount.amount, 0);
    const takesTime = ["held", "awaiting_acceptance", "confirmed"].includes(status);
    const own = reservations.filter(({ proposalId }) => proposalId === null);
    expect({ status, live: own.length }).toEqual({ status, live: takesTime ? 1 : 0 });
    expect({ status, hasProposed: reservations.length > own.length }).toEqual({ status, hasProposed: proposals.length > 0 });
    if (proposals.length > 0) expect(["confirmed", "awaiting_acceptance"]).toContain(status);
    expect({ status, escrow: at("escrow") }).toEqual({ status, escrow: status === "confirmed" ? totalAmount : 0 });
    if (status === "confirmed") expect(paid).toBe(1);
    if (status === "held" || status === "awaiting_acceptance") expect(paid).toBe(0);
    const inBooks = at("escrow") + at("expert") + at("platform") + at("tax");
    expect(inBooks).toBe(await keptByGateway(payments[0]?.gatewayPaymentId ?? null));
  }
  expect(await checkLedger()).toMatchObject({ isWhole: true });
}

test("whatever happens in whatever order: nothing paid is unconfirmed, nothing confirmed unpaid, and the books equal the gateway to the cent", { timeout: 600_000 }, async () => {
  const lives = fc.record({ acceptance: fc.constantFrom("instant" as const, "request" as const), story: fc.array(fc.constantFrom(...steps), { minLength: 4, maxLength: 18 }) });
  await fc.assert(
    fc.asyncProperty(lives, async ({ acceptance, story }) => {
      const { host, offeringId, expertId } = await newExpert({ acceptance });
      const world: World = { client: await newPerson(), host, offeringId, bookingId: null, url: null };
      for (const step of ["hold", "checkout", ...story] as const) {
        await take(step, world).catch(onlyRefusals);
      }
      for (let round = 0; round < 3; round += 1) await deliverAll();
      await lapseEverywhere();
      await expectTruth(expertId);
    }),
    { numRuns: 25, endOnFailure: true },
  );
});
