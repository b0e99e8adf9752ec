import { answerByFor } from "@/lib/bookings/core/answer-by";
import { priceOf } from "@/lib/bookings/core/price";
import { termsOf } from "@/lib/bookings/core/policy-terms";
import { referenceFrom } from "@/lib/bookings/core/reference";
import { takesTime } from "@/lib/bookings/core/status";
import type { Row } from "./insert";
import { appealText } from "./appeal-text";
import { randomOf } from "./random";
import { amountsOf, settledAt } from "./shares";
import type { Story } from "./story";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The row of `bookings`. */
export function bookingRow(story: Story): Row {
  const { id, client, expert, offering, status, startAt, endAt, createdAt, cancelledAt } = story;
  const { price, tax, total, taxRatePercent, taxLabel } = priceOf({ amount: offering.priceAmount, currency: expert.sketch.currency });
  const random = randomOf(`reference ${story.key}`);
  return {
    id, reference: referenceFrom(Uint8Array.from({ length: 8 }, () => random.between(0, 255))), status, client_id: client.id, expert_id: expert.id, offering_id: offering.id,
    start_at: at(startAt), end_at: at(endAt), hold_expires_at: at(createdAt + 15 * MINUTE), answer_by: answerBy(story),
    client_time_zone: client.timeZone, title: offering.title, format: offering.place ? "in_person" : "online", place: offering.place ?? null,
    acceptance: offering.isRequest ? "request" : "instant", buffer_before_minutes: 0, buffer_after_minutes: expert.bufferAfterMinutes, note: noteOf(story),
    price_amount: price.amount, tax_amount: tax.amount, total_amount: total.amount, currency: price.currency, tax_rate_percent: taxRatePercent, tax_label: taxLabel,
    cancellation_policy: termsOf(offering.policy ?? "flexible"), confirmed_at: wasConfirmed(story) ? at(confirmedAt(story)) : null, cancelled_at: cancelledAt ? at(cancelledAt) : null,
    cancelled_by_id: story.cancelled ? (story.cancelled.by === "client" ? client.id : expert.person.id) : null, cancelled_by_side: story.cancelled?.by ?? null,
    cancel_reason: cancelReason(story),
    created_at: at(createdAt), updated_at: at(Math.max(createdAt, cancelledAt ?? 0)),
  };
}

/** The row of `reservations`: live while the booking takes time, and kept as history after it. */
export function reservationRow(story: Story): Row {
  const { id, key, expert, startAt, endAt, status, createdAt, cancelledAt } = story;
  const isOver = !takesTime(status) && status !== "completed" && status !== "no_show";
  return {
    id: randomOf(`reservation ${key}`).id(), calendar_id: expert.calendarId, booking_id: id, during: `["${at(startAt)}","${at(endAt + expert.bufferAfterMinutes * MINUTE)}")`,
    start_at: at(startAt), end_at: at(endAt), expires_at: status === "held" ? at(createdAt + 15 * MINUTE) : answerBy(story),
    released_at: isOver ? at(cancelledAt ?? createdAt + 15 * MINUTE) : null, created_at: at(createdAt),
  };
}

/** What happened to a booking, in order, as rows of `booking_events`. */
export function historyRows(story: Story): Row[] {
  const { id, client, expert, offering, createdAt, paidAt, endAt, cancelledAt, status } = story;
  const event = (kind: string, when: number, actorId: string | null, details: object = {}): Row => ({ booking_id: id, kind, actor_id: actorId, details, at: at(when) });
  const events = [event("held", createdAt, client.id)];
  if (status === "expired") return [...events, event("hold_ended", createdAt + 15 * MINUTE, null)];
  if (status === "held") return events;
  if (offering.isRequest) events.push(event("requested", paidAt, client.id));
  if (status === "declined") events.push(event("declined", paidAt + 5 * HOUR, expert.person.id, amountsOf(story)));
  if (offering.isRequest && wasConfirmed(story)) events.push(event("accepted", confirmedAt(story), expert.person.id));
  if (wasConfirmed(story)) events.push(event("confirmed", confirmedAt(story), offering.isRequest ? expert.person.id : null));
  if (status === "completed") events.push(event("completed", endAt, null, amountsOf(story)));
  if (status === "no_show") events.push(event("no_show", endAt, offering.place ? expert.person.id : null, { absent: "client", ...amountsOf(story) }));
  if (status === "no_show" && story.isAppealed) events.push(event("appealed", endAt + 20 * HOUR, client.id, { message: appealText }));
  if (status === "no_show" && !story.isAppealed) events.push(event("no_show_final", settledAt(story), null, { absent: "client", ...amountsOf(story) }));
  if (cancelledAt) events.push(event("cancelled", cancelledAt, story.cancelled?.by === "client" ? client.id : expert.person.id, { by: story.cancelled?.by ?? null, message: cancelReason(story), ...amountsOf(story) }));
  return events;
}

/** The rows of `meetings` for what takes or took place online. */
export function meetingRows(stories: readonly Story[]): Row[] {
  const online = stories.filter((story) => !story.offering.place && wasConfirmed(story));
  return online.map((story) => ({ id: randomOf(`meeting ${story.key}`).id(), booking_id: story.id, created_at: at(confirmedAt(story)) }));
}

/** Whether the booking was ever confirmed. */
export function wasConfirmed({ status }: Story): boolean {
  return ["confirmed", "completed", "no_show", "cancelled"].includes(status);
}

/** When it was confirmed: at once, or a few hours after the request. */
export function confirmedAt({ offering, paidAt }: Story): number {
  return offering.isRequest ? paidAt + 40 * MINUTE : paidAt;
}

/** Until when the expert may answer an open request. */
function answerBy({ status, startAt, paidAt }: Story): string | null {
  return status === "awaiting_acceptance" ? answerByFor(new Date(startAt), new Date(paidAt)).toISOString() : null;
}

/** The instant as the database reads it. */
export function at(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

function noteOf({ key }: Story): string {
  const random = randomOf(`note ${key}`);
  if (random.chance(0.55)) return "";
  return random.pick([
    "I would like to prepare a difficult conversation next week.", "First time here. I am not sure what to expect.", "I will send two pages beforehand, if that helps.",
    "Could we talk about the second point of last time?", "I am calling from a train, the picture may freeze.", "My question is about the next step rather than the last one.",
  ]);
}

function cancelReason({ cancelled }: Story): string | null {
  if (!cancelled) return null;
  return cancelled.by === "client" ? "Something came up at work." : "I have to travel that day, sorry.";
}
