import { describe, expect, test } from "vitest";
import { completeSessions } from "@/lib/bookings/complete-sessions";
import { getExpert } from "@/lib/experts/queries";
import type { Actor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { askForReview, scheduleReviewRequest } from "@/lib/reviews/ask-for-review";
import { listReviews } from "@/lib/reviews/queries";
import { reviewLetters } from "@/lib/reviews/review-letters";
import { editReview, reviewOf, writeReview } from "@/lib/reviews/write-review";
import { attend } from "@/lib/testing/attend";
import { type SessionOfTwo, sessionOfTwo } from "@/lib/testing/session-of-two";

const at = (time: string, day = "01") => new Date(`2026-12-${day}T${time}Z`);
const refusal = (code: string) => expect.objectContaining({ code });
const body = "Calm, clear, and on time.";

async function held(): Promise<SessionOfTwo> {
  const session = await sessionOfTwo();
  await attend(session.bookingId, [session.client, session.expert].map(({ id: userId }) => ({ userId, from: 0, to: 60 })));
  await completeSessions(at("15:00:00"));
  return session;
}

describe("a review", () => {
  test("stands on the profile at once, once a booking, and can be changed for two weeks", async () => {
    const { bookingId, client, expert, stranger } = await held();
    const expertId = expert.expertId ?? "";
    const slug = (await db.expert.findUniqueOrThrow({ where: { id: expertId }, select: { slug: true } })).slug;
    expect(await getExpert(null, slug)).toMatchObject({ reviewCount: 0 });
    expect(await reviewOf(client, bookingId, at("15:01:00"))).toEqual({ review: null, mayWrite: true });
    expect(await reviewOf(expert, bookingId, at("15:01:00"))).toEqual({ review: null, mayWrite: false });

    const write = (who: Actor) => writeReview(who, { bookingId, rating: 4, body }, at("16:00:00"));
    const outcomes = await Promise.allSettled([write(client), write(client), write(client)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected", "rejected"]);
    await expect(write(client)).rejects.toThrow(refusal("already_reviewed"));
    await expect(write(expert)).rejects.toThrow(refusal("not_found"));
    await expect(write(stranger)).rejects.toThrow(refusal("not_found"));
    await expect.poll(() => getExpert(null, slug)).toMatchObject({ reviewCount: 1, rating: 4 });

    const { review } = await reviewOf(client, bookingId, at("16:01:00"));
    const id = review?.id ?? "";
    await editReview(client, { id, rating: 5, body: `${body} Twice.` }, at("16:30:00", "14"));
    await expect.poll(() => getExpert(null, slug)).toMatchObject({ reviewCount: 1, rating: 5 });
    await expect.poll(async () => (await listReviews(expertId, 10, 0)).items).toMatchObject([{ rating: 5, body: `${body} Twice.`, author: "Clara C." }]);
    await expect(editReview(expert, { id, rating: 1, body }, at("17:00:00"))).rejects.toThrow(refusal("not_found"));
    await expect(editReview(client, { id, rating: 1, body }, at("16:00:00", "15"))).rejects.toThrow(refusal("review_settled"));
    expect(await reviewOf(client, bookingId, at("16:00:00", "15"))).toMatchObject({ mayWrite: false });
  });

  test("needs a session that took place", async () => {
    const { bookingId, client } = await sessionOfTwo();
    await expect(writeReview(client, { bookingId, rating: 5, body }, at("15:00:00"))).rejects.toThrow(refusal("not_completed"));
    await completeSessions(at("15:00:00"));
    await expect(writeReview(client, { bookingId, rating: 5, body }, at("15:00:00"))).rejects.toThrow(refusal("not_completed"));
  });
});

describe("the client is asked", () => {
  const asked = (bookingId: string) => Promise.all([db.notification.count({ where: { subjectId: bookingId, kind: "review_request" } }), db.mail.count({ where: { template: "review-request", props: { path: ["bookingId"], equals: bookingId } } })]);

  test("once, an hour later", async () => {
    const { bookingId, client } = await held();
    await Promise.all([1, 2].map(() => scheduleReviewRequest(bookingId, at("15:00:00"))));
    const due = await db.$queryRaw<{ at: Date }[]>`SELECT run_at AS at FROM graphile_worker._private_jobs WHERE key = ${`reviews.ask:${bookingId}`}`;
    expect(due).toEqual([{ at: at("16:00:00") }]);
    await Promise.all([1, 2, 3].map(() => askForReview(bookingId, at("16:00:00"))));
    expect(await asked(bookingId)).toEqual([1, 1]);
    const user = await db.user.findUniqueOrThrow({ where: { id: client.id } });
    const compose = reviewLetters["review-request"];
    expect(await compose?.({ bookingId }, user, at("16:00:00"))).toMatchObject({ subject: "How was it? Clarity session with Ada Coach" });
    await writeReview(client, { bookingId, rating: 5, body }, at("16:01:00"));
    expect(await compose?.({ bookingId }, user, at("16:02:00"))).toBeNull();
  });

  test("not when a review stands, nor when nobody came", async () => {
    const reviewed = await held();
    await writeReview(reviewed.client, { bookingId: reviewed.bookingId, rating: 5, body }, at("15:30:00"));
    const missed = await sessionOfTwo();
    await completeSessions(at("15:00:00"));
    for (const { bookingId } of [reviewed, missed]) {
      await askForReview(bookingId, at("16:00:00"));
      expect(await asked(bookingId)).toEqual([0, 0]);
    }
  });
});
