import { noShowFacts } from "@/lib/bookings/no-show-facts";
import type { BookingNotice } from "@/lib/bookings/core/notice-words";
import { tellParty } from "@/lib/bookings/tell-party";
import { notifyPerson } from "@/lib/notifications/notify-person";
import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";

type Notice = Extract<BookingNotice, `no-show-${string}`>;

const beginnings: Record<Notice, string> = { "no-show-found": "Missed", "no-show-appealed": "Appealed", "no-show-decided": "Decided" };

/** Tells both sides what was found, appealed or decided of a session that somebody missed, once each; of an appeal the admins too. */
export async function tellNoShow(notice: Notice, payload: unknown, now: Date = new Date()): Promise<void> {
  const { bookingId } = payload as { bookingId: string };
  const { clientId, expert } = await db.booking.findUniqueOrThrow({ where: { id: bookingId }, select: { clientId: true, expert: { select: { userId: true } } } });
  for (const userId of [clientId, expert.userId]) {
    const facts = await noShowFacts(bookingId, userId, now);
    if (!facts) continue;
    const words = { title: `${beginnings[notice]}: ${facts.title} with ${facts.other.name}`, body: `${facts.words.title}.${facts.found.mayAppeal ? " You can appeal for 48 hours." : ""}` };
    await transaction((tx) => tellParty(tx, { notice, facts, userId, dedupeKey: `${notice}:${bookingId}:${userId}`, words }, now));
  }
  if (notice === "no-show-appealed") await tellAdmins(bookingId, now);
}

async function tellAdmins(bookingId: string, now: Date): Promise<void> {
  const admins = await db.user.findMany({ where: { role: "admin", suspendedAt: null }, select: { id: true } });
  const { title, reference } = await db.booking.findUniqueOrThrow({ where: { id: bookingId }, select: { title: true, reference: true } });
  for (const { id: userId } of admins) {
    const entry = { title: `An appeal waits: ${title}`, body: `Booking ${reference}.`, path: "/admin/no-shows" } as const;
    await transaction((tx) => notifyPerson(tx, { userId, kind: "cancellation", dedupeKey: `no-show-appealed:${bookingId}:${userId}`, subject: { type: "booking", id: bookingId }, entry }, now));
  }
}
