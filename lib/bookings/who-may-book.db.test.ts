import { beforeEach, describe, expect, test } from "vitest";
import { cancelBooking, releaseHold } from "@/lib/bookings/cancel-booking";
import { holdTime } from "@/lib/bookings/hold-time";
import { quoteTime } from "@/lib/bookings/quote-time";
import { reviewTime } from "@/lib/bookings/review-time";
import { startCheckout } from "@/lib/bookings/start-checkout";
import { answerGuest } from "@/lib/experts/answer-guest";
import { askToBook } from "@/lib/experts/ask-to-book";
import type { Audience } from "@/lib/experts/core/audience";
import { acceptInvitation, closeInviteLink, findInvitation, makeInviteLink } from "@/lib/experts/invite-link";
import { listGuests } from "@/lib/experts/list-guests";
import type { Actor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { daysAhead, newExpert, newOffering, newPerson, runOutOf } from "@/lib/testing/booking-world";
import { refusalOf } from "@/lib/testing/refusal-of";

const startAt = daysAhead(3);
let expert: Awaited<ReturnType<typeof newExpert>>;
let client: Actor;

beforeEach(async () => {
  [expert, client] = [await newExpert(), await newPerson()];
});

const errorOf = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => error);
const offeringFor = (audience: Audience, upcomingLimit: number | null = null, priceAmount = 9_500) => newOffering(expert.expertId, { priceAmount, more: { audience, upcomingLimit } });
const refusedCode = (offeringId: string, who = client) => refusalOf(holdTime(who, { offeringId, startAt }));

describe("an offering for people who have met the expert", () => {
  test("is refused to others, with what to do, and open to those after their first session", async () => {
    const offeringId = await offeringFor("clients");
    const refusal = await errorOf(holdTime(client, { offeringId, startAt }));
    expect(refusal).toMatchObject({ code: "clients_only", refusal: "forbidden", message: expect.stringContaining(`people who have met ${expert.host.name} before`) as unknown });
    const first = await holdTime(client, { offeringId: expert.offeringId, startAt: daysAhead(2) });
    await db.booking.update({ where: { id: first.id }, data: { status: "confirmed" } });
    expect(await refusedCode(offeringId)).toBe("clients_only");
    await db.booking.update({ where: { id: first.id }, data: { status: "completed" } });
    expect((await holdTime(client, { offeringId, startAt })).status).toBe("held");
  });

  test("a session with another expert opens no door here", async () => {
    const other = await newExpert();
    const met = await holdTime(client, { offeringId: other.offeringId, startAt: daysAhead(2) });
    await db.booking.update({ where: { id: met.id }, data: { status: "completed" } });
    expect(await refusedCode(await offeringFor("clients"))).toBe("clients_only");
  });
});

describe("an offering by invitation", () => {
  const tokenIn = (url: string) => url.split("/").at(-1) ?? "";

  test("lets in whoever comes by the link, and nobody by the one before", async () => {
    const offeringId = await offeringFor("invited");
    const old = tokenIn(await makeInviteLink(expert.host, offeringId));
    const token = tokenIn(await makeInviteLink(expert.host, offeringId));
    expect(await refusedCode(offeringId)).toBe("invitation_needed");
    expect(await refusalOf(acceptInvitation(client, old, new Date()))).toBe("invitation_ended");
    expect((await findInvitation(token))?.id).toBe(offeringId);
    expect((await acceptInvitation(client, token, new Date())).offeringId).toBe(offeringId);
    expect((await acceptInvitation(client, token, new Date())).offeringId).toBe(offeringId);
    expect((await holdTime(client, { offeringId, startAt })).status).toBe("held");
    expect(await db.offering.findUniqueOrThrow({ where: { id: offeringId }, select: { inviteHash: true } })).not.toMatchObject({ inviteHash: token });
  });

  test("a link that was ended lets nobody else in; who is in stays in, until the expert says otherwise", async () => {
    const offeringId = await offeringFor("invited");
    const token = tokenIn(await makeInviteLink(expert.host, offeringId));
    await acceptInvitation(client, token, new Date());
    await closeInviteLink(expert.host, offeringId);
    expect(await refusalOf(acceptInvitation(await newPerson(), token, new Date()))).toBe("invitation_ended");
    expect((await holdTime(client, { offeringId, startAt })).status).toBe("held");
    const again = tokenIn(await makeInviteLink(expert.host, offeringId));
    await answerGuest(expert.host, { offeringId, userId: client.id, status: "refused" }, new Date());
    expect(await refusalOf(acceptInvitation(client, again, new Date()))).toBe("guest_refused");
    expect(await refusalOf(holdTime(client, { offeringId, startAt: daysAhead(4) }))).toBe("guest_refused");
  });

  test("another's offering, and one that is not by invitation, have no link", async () => {
    const offeringId = await offeringFor("invited");
    expect(await refusalOf(makeInviteLink((await newExpert()).host, offeringId))).toBe("not_found");
    expect(await refusalOf(makeInviteLink(expert.host, expert.offeringId))).toBe("not_by_invitation");
    const token = tokenIn(await makeInviteLink(expert.host, offeringId));
    expect(await refusalOf(acceptInvitation(expert.host, token, new Date()))).toBe("own_offering");
    await db.offering.update({ where: { id: offeringId }, data: { audience: "approved" } });
    expect(await refusalOf(acceptInvitation(client, token, new Date()))).toBe("invitation_ended");
  });
});

describe("an offering after a word with the expert", () => {
  test("is asked for, admitted and booked; each side is told once", async () => {
    const offeringId = await offeringFor("approved");
    expect(await refusedCode(offeringId)).toBe("approval_needed");
    for (const message of ["May I come?", "Again"]) expect(await askToBook(client, { id: offeringId, message }, new Date())).toEqual({ offeringId, status: "asked" });
    expect(await refusedCode(offeringId)).toBe("approval_pending");
    const { items } = await listGuests(expert.host, { status: "asked" }, { limit: 20, offset: 0 });
    expect(items).toMatchObject([{ offeringId, userId: client.id, message: "May I come?", status: "asked", answeredAt: null }]);
    for (let time = 0; time < 2; time++) expect((await answerGuest(expert.host, { offeringId, userId: client.id, status: "admitted" }, new Date())).status).toBe("admitted");
    expect((await holdTime(client, { offeringId, startAt })).status).toBe("held");
    expect(await db.notification.count({ where: { userId: expert.host.id, subjectId: offeringId } })).toBe(1);
    expect(await db.notification.findMany({ where: { userId: client.id, subjectId: offeringId }, select: { title: true } })).toEqual([{ title: `${expert.host.name} lets you in to “One hour”` }]);
    expect(await db.mail.count({ where: { userId: { in: [expert.host.id, client.id] }, template: { startsWith: "guest-" } } })).toBe(2);
  });

  test("a no stands: it is told, cannot be asked again, and can be taken back by the expert", async () => {
    const offeringId = await offeringFor("approved");
    await askToBook(client, { id: offeringId, message: "" }, new Date());
    await answerGuest(expert.host, { offeringId, userId: client.id, status: "refused" }, new Date());
    expect(await refusalOf(askToBook(client, { id: offeringId, message: "Please" }, new Date()))).toBe("guest_refused");
    expect(await refusedCode(offeringId)).toBe("guest_refused");
    await answerGuest(expert.host, { offeringId, userId: client.id, status: "admitted" }, new Date());
    expect((await holdTime(client, { offeringId, startAt })).status).toBe("held");
  });

  test("nobody answers for another expert, asks for their own, or asks for what is open", async () => {
    const offeringId = await offeringFor("approved");
    await askToBook(client, { id: offeringId, message: "" }, new Date());
    const stranger = (await newExpert()).host;
    expect(await refusalOf(answerGuest(stranger, { offeringId, userId: client.id, status: "admitted" }, new Date()))).toBe("not_found");
    expect((await listGuests(stranger, {}, { limit: 20, offset: 0 })).items).toEqual([]);
    expect(await refusalOf(askToBook(expert.host, { id: offeringId, message: "" }, new Date()))).toBe("own_offering");
    expect(await refusalOf(askToBook(client, { id: expert.offeringId, message: "" }, new Date()))).toBe("no_need_to_ask");
  });
});

describe("how many at once", () => {
  test("a press twice is one booking; one more than the limit is refused until one is given up, over or cancelled", async () => {
    const offeringId = await offeringFor("anyone", 2, 0);
    const one = await holdTime(client, { offeringId, startAt: daysAhead(3, 9) });
    const two = await holdTime(client, { offeringId, startAt: daysAhead(3, 11) });
    expect((await holdTime(client, { offeringId, startAt: daysAhead(3, 11) })).id).toBe(two.id);
    const refusal = await errorOf(holdTime(client, { offeringId, startAt }));
    expect(refusal).toMatchObject({ code: "too_many_upcoming", refusal: "conflict" });
    await releaseHold(client, one.id);
    await startCheckout(client, { id: two.id });
    const three = await holdTime(client, { offeringId, startAt });
    expect(await refusedCode(offeringId, await newPerson())).toBe("slot_taken");
    expect(await refusalOf(holdTime(client, { offeringId, startAt: daysAhead(5) }))).toBe("too_many_upcoming");
    await cancelBooking(client, { id: two.id, reason: "" }, new Date());
    await runOutOf(three.id);
    for (const day of [5, 6]) await holdTime(client, { offeringId, startAt: daysAhead(day) });
  });

  test("two presses at once do not get past it together, not even on different days", async () => {
    const offeringId = await offeringFor("anyone", 1);
    const tries = await Promise.allSettled([3, 4, 5].map((day) => holdTime(client, { offeringId, startAt: daysAhead(day) })));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.booking.count({ where: { offeringId, status: "held" } })).toBe(1);
  });

  test("other offerings and other people do not count", async () => {
    const offeringId = await offeringFor("anyone", 1);
    await holdTime(client, { offeringId: expert.offeringId, startAt: daysAhead(2) });
    await holdTime(client, { offeringId, startAt });
    expect((await holdTime(await newPerson(), { offeringId, startAt: daysAhead(4) })).status).toBe("held");
  });
});

describe("before anything is held", () => {
  test("the quote says that one may not, and why; a stranger hears the same", async () => {
    const offeringId = await offeringFor("approved");
    for (const who of [client, null]) expect(await quoteTime(who, { offeringId, startAt }, new Date())).toMatchObject({ mayBook: false, isFree: true, refusal: { code: "approval_needed" } });
    await askToBook(client, { id: offeringId, message: "" }, new Date());
    const review = await reviewTime(client, expert.host.id, { offeringId, startAt }, new Date());
    expect(review?.quote).toMatchObject({ mayBook: false, refusal: { code: "approval_pending" } });
    expect((await quoteTime(client, { offeringId: expert.offeringId, startAt }, new Date())).mayBook).toBe(true);
    expect(await reviewTime(expert.host, expert.host.id, { offeringId, startAt }, new Date())).toMatchObject({ isOwn: true });
  });
});
