import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { instant } from "@/lib/kernel/instant";
import { expireTags } from "@/lib/platform/cache";
import { db, type Tx } from "@/lib/platform/db";
import { isDuplicate } from "@/lib/platform/db-errors";
import { publish } from "@/lib/platform/live";
import { transaction } from "@/lib/platform/transaction";
import { alreadyReviewed, type BookingReview, editableUntil, notYetHeld, type OwnReview, tooLateToEdit } from "@/lib/reviews/core/own-review";
import type { Prisma } from "@/prisma/generated/client";

type Said = { readonly rating: number; readonly body: string };

const select = { id: true, bookingId: true, rating: true, body: true, createdAt: true } satisfies Prisma.ReviewSelect;

/** What a client says of a session that has taken place; one review a booking, shown on the profile at once. */
export async function writeReview(actor: Actor, { bookingId, rating, body }: Said & { readonly bookingId: string }, now: Date): Promise<OwnReview> {
  const booking = await db.booking.findFirst({
    where: { id: bookingId, clientId: actor.id },
    select: { status: true, expertId: true, expert: { select: { userId: true } }, review: { select: { id: true } } },
  });
  if (!booking) throw notFound("booking");
  if (booking.review) throw alreadyReviewed(booking.review.id);
  if (booking.status !== "completed") throw notYetHeld();
  try {
    return await transaction(async (tx) => {
      const review = await tx.review.create({ data: { bookingId, expertId: booking.expertId, clientId: actor.id, rating, body, createdAt: now }, select });
      await show(tx, booking.expertId, { to: booking.expert.userId, bookingId });
      return viewOf(review);
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const { id } = await db.review.findUniqueOrThrow({ where: { bookingId }, select: { id: true } });
    throw alreadyReviewed(id);
  }
}

/** Changes the actor's own review, for two weeks. */
export async function editReview(actor: Actor, { id, rating, body }: Said & { readonly id: string }, now: Date): Promise<OwnReview> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM reviews WHERE id = ${id} FOR NO KEY UPDATE`;
    const own = await tx.review.findFirst({ where: { id, clientId: actor.id }, select: { createdAt: true, bookingId: true, expertId: true, expert: { select: { userId: true } } } });
    if (!own) throw notFound("review");
    if (now >= editableUntil(own.createdAt)) throw tooLateToEdit();
    const review = await tx.review.update({ where: { id }, data: { rating, body }, select });
    await show(tx, own.expertId, { to: own.expert.userId, bookingId: own.bookingId });
    return viewOf(review);
  });
}

/** What a booking has of reviews, for one of its two sides. */
export async function reviewOf(actor: Actor, bookingId: string, now: Date): Promise<BookingReview> {
  const booking = await db.booking.findFirst({
    where: { id: bookingId, OR: [{ clientId: actor.id }, { expert: { userId: actor.id } }] },
    select: { status: true, clientId: true, review: { select } },
  });
  if (!booking) throw notFound("booking");
  const { review, status, clientId } = booking;
  const isOpen = review ? now < editableUntil(review.createdAt) : status === "completed";
  return { review: review && viewOf(review), mayWrite: clientId === actor.id && isOpen };
}

function viewOf({ createdAt, ...review }: Prisma.ReviewGetPayload<{ select: typeof select }>): OwnReview {
  return { ...review, createdAt: instant(createdAt), editableUntil: instant(editableUntil(createdAt)) };
}

/** Every list and profile that shows the expert forgets what it had; the expert's open page of the booking comes again. */
async function show(tx: Tx, expertId: string, { to, bookingId }: { readonly to: string; readonly bookingId: string }): Promise<void> {
  await expireTags(tx, ["experts", `expert:${expertId}`]);
  await publish(tx, { to, kind: "booking", id: bookingId });
}
