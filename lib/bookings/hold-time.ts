import { randomBytes } from "node:crypto";
import { movePolicyOf } from "@/lib/experts/core/move-policy";
import type { Actor } from "@/lib/kernel/actor";
import { MINUTE } from "@/lib/kernel/zone";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { isOverlap } from "@/lib/platform/db-errors";
import { enqueue } from "@/lib/platform/jobs";
import { transaction } from "@/lib/platform/transaction";
import { takeTurn } from "@/lib/platform/turnstile";
import { admissionTo, notForThem } from "@/lib/bookings/admission";
import { announce } from "@/lib/bookings/announce";
import { alreadyBooked, refusedStart, tooManyHolds } from "@/lib/bookings/core/errors";
import { PolicySchema, termsOf } from "@/lib/bookings/core/policy-terms";
import { priceOf } from "@/lib/bookings/core/price";
import { referenceFrom } from "@/lib/bookings/core/reference";
import type { Booking, TimeChoice } from "@/lib/bookings/core/schema";
import { type BookableOffering, findOffering } from "@/lib/bookings/find-offering";
import { openCalendar } from "@/lib/bookings/lapse";
import { nextFreeBeside } from "@/lib/bookings/next-free";
import { getBooking } from "@/lib/bookings/queries";
import { claimTime, mayClaim } from "@/lib/scheduling/claim-time";
import type { CalendarLimits } from "@/lib/scheduling/core/offering-rules";
import type { RefusedStart } from "@/lib/scheduling/core/may-start";
import type { LockedCalendar } from "@/lib/scheduling/lock-calendar";

export const holdMinutes = 15;
const holdLimit = 3;
const turnsAtOnce = 4;

type Outcome = { readonly bookingId: string } | { readonly refused: RefusedStart };

/** Holds a time for the actor for 15 minutes, by the database's clock. Asked twice for the same time it is the same booking. Refuses with the next free times as help. */
export async function holdTime(actor: Actor, choice: TimeChoice): Promise<Booking> {
  const { offering, startAt, outcome } = await takeTurn(`hold:${choice.offeringId}`, turnsAtOnce, () => tryFor(actor, choice));
  if ("bookingId" in outcome) return getBooking(actor, outcome.bookingId);
  throw refusedStart(outcome.refused, await nextFreeBeside(offering.expert.calendarId, offering, startAt, new Date()));
}

async function tryFor(actor: Actor, { offeringId, startAt, timeZone }: TimeChoice): Promise<Wanted & { readonly outcome: Outcome }> {
  const wanted = { offering: await findOffering(actor, offeringId), startAt: new Date(startAt), timeZone: timeZone ?? actor.timeZone };
  // For whom it is comes before what is taken; how many of it one may have is only known once the claim has found no booking of the very same.
  await refuseUnlessAdmitted(db, actor, { ...wanted.offering, upcomingLimit: null }, new Date());
  const outcome: Outcome = (await isTaken(actor, wanted)) ? { refused: "busy" } : await claim(actor, wanted);
  return { ...wanted, outcome };
}

/** A look without a lock spares whoever comes late the queue for the calendar; the claim itself looks again. */
async function isTaken(actor: Actor, { offering, startAt }: Wanted): Promise<boolean> {
  const endAt = new Date(startAt.getTime() + offering.durationMinutes * MINUTE);
  const taken = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM reservations r JOIN bookings b ON b.id = r.booking_id
    WHERE r.calendar_id = ${offering.expert.calendarId} AND r.released_at IS NULL AND (r.expires_at IS NULL OR r.expires_at > clock_timestamp())
      AND r.during && tstzrange(${startAt}::timestamptz, ${endAt}::timestamptz) AND b.client_id <> ${actor.id} LIMIT 1`;
  return taken.length > 0;
}

type Wanted = { readonly offering: BookableOffering; readonly startAt: Date; readonly timeZone: string };

async function claim(actor: Actor, wanted: Wanted): Promise<Outcome> {
  try {
    return await transaction((tx) => claimIn(tx, actor, wanted));
  } catch (error) {
    if (isOverlap(error)) return { refused: "busy" };
    throw error;
  }
}

async function claimIn(tx: Tx, actor: Actor, wanted: Wanted): Promise<Outcome> {
  const locked = await openCalendar(tx, wanted.offering.expert.calendarId);
  const own = await ownBooking(tx, actor, wanted);
  if (own?.status === "held") return { bookingId: own.id };
  if (own) throw alreadyBooked(own.id);
  const { verdict, limits } = await mayClaim(tx, locked, wanted);
  if (!verdict.ok) return { refused: verdict.reason };
  await refuseTooManyHolds(tx, actor, locked.now);
  // Asked again, of the offering as it is now and under the client's lock: two presses at once do not get past a limit together.
  const said = await tx.offering.findUniqueOrThrow({ where: { id: wanted.offering.id }, select: { audience: true, upcomingLimit: true } });
  await refuseUnlessAdmitted(tx, actor, { ...wanted.offering, ...said }, locked.now);
  const bookingId = await write(tx, actor, wanted, { locked, limits });
  return { bookingId };
}

/** What the actor has at that very time with this offering already. */
function ownBooking(tx: Tx, actor: Actor, { offering, startAt }: Wanted): Promise<{ id: string; status: string } | null> {
  return tx.booking.findFirst({
    where: { clientId: actor.id, offeringId: offering.id, startAt, status: { in: ["held", "awaiting_acceptance", "confirmed"] } },
    select: { id: true, status: true },
  });
}

async function refuseUnlessAdmitted(from: Db, actor: Actor, offering: BookableOffering, now: Date): Promise<void> {
  const admission = await admissionTo(offering, actor.id, now, from);
  if (!admission.ok) throw notForThem(admission.bar, offering, offering.expert.user.name);
}

async function refuseTooManyHolds(tx: Tx, actor: Actor, now: Date): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${actor.id} FOR NO KEY UPDATE`;
  const holds = await tx.booking.count({ where: { clientId: actor.id, status: "held", holdExpiresAt: { gt: now } } });
  if (holds >= holdLimit) throw tooManyHolds(holdLimit);
}

async function write(tx: Tx, actor: Actor, { offering, startAt, timeZone }: Wanted, { locked, limits }: { locked: LockedCalendar; limits: CalendarLimits }): Promise<string> {
  const { price, tax, total, taxRatePercent, taxLabel } = priceOf({ amount: offering.priceAmount, currency: offering.currency });
  const holdExpiresAt = new Date(locked.now.getTime() + holdMinutes * MINUTE);
  const { id } = await tx.booking.create({
    data: {
      reference: referenceFrom(randomBytes(8)), status: "held", clientId: actor.id, expertId: offering.expertId, offeringId: offering.id,
      startAt, endAt: new Date(startAt.getTime() + offering.durationMinutes * MINUTE), holdExpiresAt, clientTimeZone: timeZone,
      title: offering.title, format: offering.format, place: offering.place, acceptance: offering.acceptance,
      bufferBeforeMinutes: limits.bufferBeforeMinutes, bufferAfterMinutes: limits.bufferAfterMinutes,
      priceAmount: price.amount, taxAmount: tax.amount, totalAmount: total.amount, currency: price.currency, taxRatePercent, taxLabel,
      cancellationPolicy: termsOf(PolicySchema.parse(offering.cancellationPolicy)), movePolicy: movePolicyOf(offering.movePolicy),
      meetingProvider: offering.meetingProvider, meetingLink: offering.meetingLink,
    },
    select: { id: true },
  });
  await claimTime(tx, locked, { bookingId: id, offering, startAt, limits, expiresAt: holdExpiresAt });
  await enqueue(tx, "bookings.lapse", { calendarId: locked.id }, { runAt: new Date(holdExpiresAt.getTime() + 250), jobKey: `bookings.lapse:${id}` });
  await announce(tx, { bookingId: id, kind: "held", actorId: actor.id, event: "booking.held" });
  return id;
}
