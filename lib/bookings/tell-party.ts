import { type BookingNotice, noticeKindOf, noticeWords } from "@/lib/bookings/core/notice-words";
import type { BookingFacts } from "@/lib/bookings/emails/booking-facts";
import { type Notice, notifyPerson } from "@/lib/notifications/notify-person";
import type { Db } from "@/lib/platform/db";

type Telling = {
  readonly notice: BookingNotice;
  readonly facts: BookingFacts;
  readonly userId: string;
  readonly dedupeKey: string;
  /** What the letter needs beside the booking. */
  readonly props?: Readonly<Record<string, string>>;
  /** In place of what the notice usually says. */
  readonly words?: { readonly title: string; readonly body: string };
  readonly path?: `/${string}`;
  readonly usefulUntil?: Date;
};

/** Tells one side of a booking about it, once for the key, on the channels that they want. */
export async function tellParty(tx: Db, { notice, facts, userId, dedupeKey, props = {}, words, path, usefulUntil }: Telling, now: Date = new Date()): Promise<void> {
  const { id, side, title, other, startAt, me, cancelledBySide } = facts;
  const entry: NonNullable<Notice["entry"]> = {
    ...(words ?? noticeWords(notice, { side, title, otherName: other.name, cancelledBySide })),
    path: path ?? `/bookings/${id}`,
    happensAt: startAt,
    ...(other.timeZone === me.timeZone ? {} : { otherTimeZone: other.timeZone }),
  };
  const letter = { template: notice, props: { bookingId: id, ...props } };
  await notifyPerson(tx, { userId, kind: noticeKindOf[notice], dedupeKey, subject: { type: "booking", id }, entry, letter, ...(usefulUntil ? { usefulUntil } : {}) }, now);
}
