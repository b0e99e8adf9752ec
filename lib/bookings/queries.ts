import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { instant, instantOrNull } from "@/lib/kernel/instant";
import { offsetOf, type Page, pageFrom } from "@/lib/kernel/page";
import { db } from "@/lib/platform/db";
import { PolicyTermsSchema } from "@/lib/bookings/core/policy-terms";
import { readerZone } from "@/lib/bookings/core/reader-zone";
import type { Booking, BookingQuery, HistoryEntry } from "@/lib/bookings/core/schema";
import { proposalOf, proposalSelect } from "@/lib/bookings/proposals";
import { sideOf, visibleTo } from "@/lib/bookings/scope";
import type { Prisma } from "@/prisma/generated/client";

const party = { id: true, name: true, photoFileId: true, timeZone: true } as const;

const select = {
  id: true, reference: true, status: true, clientId: true, title: true, format: true, place: true, acceptance: true, startAt: true, endAt: true,
  clientTimeZone: true, note: true, holdExpiresAt: true, answerBy: true, priceAmount: true, taxAmount: true, totalAmount: true, currency: true,
  taxRatePercent: true, taxLabel: true, cancellationPolicy: true, offeringId: true, confirmedAt: true, cancelledAt: true, cancelledBySide: true,
  cancelReason: true, createdAt: true, timeVersion: true,
  proposals: { select: proposalSelect, orderBy: { createdAt: "desc" }, take: 1 },
  meetingProvider: true, meeting: { select: { provider: true } },
  client: { select: party },
  expert: { select: { slug: true, user: { select: party }, calendar: { select: { timeZone: true } } } },
  payments: { select: { id: true, status: true, lastError: true }, orderBy: { createdAt: "desc" }, take: 1 },
} satisfies Prisma.BookingSelect;

type Row = Prisma.BookingGetPayload<{ select: typeof select }>;

/** One booking of the actor's; not-found for everybody else. */
export async function getBooking(actor: Actor, id: string): Promise<Booking> {
  const booking = await findBooking(actor, id);
  if (!booking) throw notFound("booking");
  return booking;
}

/** One booking of the actor's; null when there is none, or it is another's. */
export async function findBooking(actor: Actor, id: string): Promise<Booking | null> {
  const row = await db.booking.findFirst({ where: { id, ...visibleTo(actor) }, select });
  return row && bookingFor(actor, row);
}

/** The actor's bookings, soonest or latest first. */
export async function listBookings(actor: Actor, query: BookingQuery): Promise<Page<Booking>> {
  const offset = offsetOf(query.cursor);
  const where: Prisma.BookingWhereInput = {
    ...(query.side ? sideOf(actor, query.side) : visibleTo(actor)),
    ...(query.status ? { status: { in: query.status } } : {}),
    ...(query.from ?? query.to ? { startAt: { ...(query.from ? { gte: query.from } : {}), ...(query.to ? { lt: query.to } : {}) } } : {}),
  };
  const direction = query.order === "latest" ? "desc" : "asc";
  const [rows, total] = await Promise.all([
    db.booking.findMany({ where, select, orderBy: [{ startAt: direction }, { id: "asc" }], skip: offset, take: query.limit + 1 }),
    db.booking.count({ where }),
  ]);
  return { ...pageFrom(rows.map((row) => bookingFor(actor, row)), query.limit, offset), total };
}

/** What happened to a booking of the actor's, oldest first. */
export async function bookingHistory(actor: Actor, id: string): Promise<HistoryEntry[]> {
  await getBooking(actor, id);
  const rows = await db.bookingEvent.findMany({ where: { bookingId: id }, orderBy: { id: "asc" }, select: { kind: true, at: true, details: true, actor: { select: { name: true } } } });
  return rows.map(({ kind, at, details, actor: by }) => ({ kind, at: instant(at), by, details: details as Record<string, unknown> }));
}

function bookingFor(actor: Actor, row: Row): Booking {
  const money = (amount: number) => ({ amount, currency: row.currency });
  const side = row.clientId === actor.id ? "client" : "host";
  const { expert, payments, status, timeVersion, proposals } = row;
  return {
    id: row.id, reference: row.reference, status, side, title: row.title, format: row.format, place: row.place, acceptance: row.acceptance,
    startAt: instant(row.startAt), endAt: instant(row.endAt), clientTimeZone: readerZone(row.client.timeZone, row.clientTimeZone), note: row.note,
    holdExpiresAt: status === "held" ? instant(row.holdExpiresAt) : null,
    answerBy: status === "awaiting_acceptance" ? instantOrNull(row.answerBy) : null,
    price: money(row.priceAmount), tax: money(row.taxAmount), total: money(row.totalAmount),
    taxRatePercent: row.taxRatePercent.toNumber(), taxLabel: row.taxLabel, policy: PolicyTermsSchema.parse(row.cancellationPolicy),
    client: partyOf(row.client), expert: { ...partyOf(expert.user), timeZone: readerZone(expert.user.timeZone, expert.calendar.timeZone), slug: expert.slug }, offeringId: row.offeringId,
    payment: payments[0] ? { ...payments[0], lastError: side === "client" ? payments[0].lastError : null } : null,
    meetingPath: row.format === "online" && (status === "confirmed" || status === "completed") ? `/meet/${row.id}` : null,
    meetingPlace: row.meeting?.provider ?? row.meetingProvider,
    confirmedAt: instantOrNull(row.confirmedAt), cancelledAt: instantOrNull(row.cancelledAt),
    cancelledBy: row.cancelledBySide === "client" || row.cancelledBySide === "host" ? row.cancelledBySide : null,
    cancelReason: row.cancelReason, createdAt: instant(row.createdAt), timeVersion,
    proposal: proposals[0] ? proposalOf(proposals[0], new Date()) : null,
  };
}

function partyOf({ photoFileId, ...rest }: Row["client"]): Booking["client"] {
  return { ...rest, photoUrl: photoFileId ? `/files/${photoFileId}` : null };
}
