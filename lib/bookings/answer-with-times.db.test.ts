import { payAt } from "@/lib/testing/stripe-sandbox";
import { describe, expect, test } from "vitest";
import { stripe } from "@/lib/clients/stripe";
import { acceptTime } from "@/lib/bookings/accept-time";
import { newAnswerLink } from "@/lib/bookings/answer-link";
import { answerPage } from "@/lib/bookings/answer-page";
import { acceptBooking, declineBooking } from "@/lib/bookings/answer-request";
import { closeProposal } from "@/lib/bookings/close-proposal";
import { giveAnswer } from "@/lib/bookings/give-answer";
import { holdTime } from "@/lib/bookings/hold-time";
import { proposeTimes } from "@/lib/bookings/propose-times";
import { bookingHistory, getBooking } from "@/lib/bookings/queries";
import { startCheckout } from "@/lib/bookings/start-checkout";
import { lapseEverywhere } from "@/lib/bookings/sweep-bookings";
import { checkLedger } from "@/lib/payments/check-ledger";
import { db } from "@/lib/platform/db";
import { daysAhead, deliverAll, newExpert, newPerson, runOutOf } from "@/lib/testing/booking-world";
import { confirmedSession, takenBy } from "@/lib/testing/moving";
import { refusalOf } from "@/lib/testing/refusal-of";

const times = [daysAhead(7, 9), daysAhead(7, 11)];

async function request() {
  const { host, offeringId } = await newExpert({ acceptance: "request" });
  const client = await newPerson();
  const { id } = await holdTime(client, { offeringId, startAt: daysAhead(6) });
  const answer = await startCheckout(client, { id });
  await payAt("url" in answer ? answer.url : "");
  await deliverAll();
  expect((await getBooking(host, id)).status).toBe("awaiting_acceptance");
  return { host, client, id, offeringId };
}

async function chargedFor(bookingId: string) {
  const { gatewayPaymentId } = await db.payment.findFirstOrThrow({ where: { bookingId }, select: { gatewayPaymentId: true } });
  const { status, amount_received: amount } = await stripe().paymentIntents.retrieve(gatewayPaymentId ?? "");
  return { status, amount };
}

const withTimes = ({ host, id }: Awaited<ReturnType<typeof request>>) => proposeTimes(host, { id, times, message: "Later?" });

describe("a request answered with other times", () => {
  test("accepted: the session is confirmed there, and the money is taken once however often it is pressed", async () => {
    const asked = await request();
    expect(await withTimes(asked)).toMatchObject({ status: "awaiting_acceptance", startAt: daysAhead(6), proposal: { status: "open", side: "host", message: "Later?" } });
    expect(await takenBy(asked.id)).toHaveLength(3);
    expect(await chargedFor(asked.id)).toMatchObject({ status: "requires_capture" });
    await Promise.all([1, 1, 1].map((n) => acceptTime(asked.client, { id: asked.id, n })));
    await deliverAll();
    expect(await getBooking(asked.client, asked.id)).toMatchObject({ status: "confirmed", startAt: times[0], answerBy: null });
    expect(await chargedFor(asked.id)).toEqual({ status: "succeeded", amount: 9_500 });
    expect(await takenBy(asked.id)).toHaveLength(1);
    expect(await db.payment.count({ where: { bookingId: asked.id } })).toBe(1);
    expect(await checkLedger()).toMatchObject({ isWhole: true });
  });

  test("declined: it is over, nothing is charged, all times are free", async () => {
    const asked = await request();
    await withTimes(asked);
    await closeProposal(asked.client, { id: asked.id, message: "None of these." });
    await deliverAll();
    expect(await getBooking(asked.client, asked.id)).toMatchObject({ status: "declined", proposal: { status: "declined", answer: "None of these." } });
    expect(await chargedFor(asked.id)).toEqual({ status: "canceled", amount: 0 });
    expect(await takenBy(asked.id)).toEqual([]);
  });

  test("taken back by the expert: the request goes on, and may still be accepted as it was", async () => {
    const asked = await request();
    await withTimes(asked);
    await closeProposal(asked.host, { id: asked.id, message: "" });
    expect(await takenBy(asked.id)).toHaveLength(1);
    expect(await acceptBooking(asked.host, { id: asked.id, message: "" })).toMatchObject({ status: "confirmed", startAt: daysAhead(6) });
  });

  test("the expert may still say yes or no to the time that was asked for; the other times are free then", async () => {
    const [yes, no] = [await request(), await request()];
    for (const asked of [yes, no]) await withTimes(asked);
    await acceptBooking(yes.host, { id: yes.id, message: "" });
    await declineBooking(no.host, { id: no.id, message: "" });
    expect([(await takenBy(yes.id)).length, await takenBy(no.id)]).toEqual([1, []]);
    expect((await getBooking(yes.client, yes.id)).proposal?.status).toBe("withdrawn");
    expect(await refusalOf(acceptTime(yes.client, { id: yes.id, n: 1 }))).toBe("proposal_over");
  });

  test("never outlives the request: both run out together, and nothing is charged", async () => {
    const asked = await request();
    const { proposal, answerBy } = await withTimes(asked);
    expect(Date.parse(proposal?.expiresAt ?? "")).toBeLessThanOrEqual(Date.parse(answerBy ?? ""));
    await runOutOf(asked.id);
    await lapseEverywhere();
    await deliverAll();
    expect(await getBooking(asked.client, asked.id)).toMatchObject({ status: "expired", proposal: { status: "expired" } });
    expect(await takenBy(asked.id)).toEqual([]);
    expect(await chargedFor(asked.id)).toEqual({ status: "canceled", amount: 0 });
  });

  test("only the expert answers so: a client who asks cannot move their request", async () => {
    const asked = await request();
    expect(await refusalOf(proposeTimes(asked.client, { id: asked.id, times, message: "" }))).toBe("booking_changed");
  });
});

describe("the link of a letter", () => {
  const tokenOf = (url: string) => url.split("/").at(-1) ?? "";
  const soon = () => new Date(Date.now() + 3_600_000);

  test("accepts one of the times, without anybody being signed in, and once", async () => {
    const { client, host, bookingId } = await confirmedSession();
    const { proposal } = await proposeTimes(host, { id: bookingId, times, message: "" });
    const token = tokenOf(await newAnswerLink({ bookingId, userId: client.id, about: `proposal:${proposal?.id ?? ""}`, expiresAt: soon() }));
    expect(await answerPage(token, new Date())).toMatchObject({ isOpen: true, booking: { side: "client", startAt: daysAhead(5) }, proposal: { status: "open" } });
    expect(await takenBy(bookingId)).toHaveLength(3);
    const answers = await Promise.all([1, 2].map(() => giveAnswer({ token, answer: "accept", n: 2, message: "" })));
    expect(answers.map(({ startAt }) => startAt)).toEqual([times[1], times[1]]);
    expect(await refusalOf(giveAnswer({ token, answer: "accept", n: 1, message: "" }))).toBe("proposal_over");
    expect((await bookingHistory(client, bookingId)).at(-1)?.by?.name).toBe(client.name);
    expect(await answerPage(token, new Date())).toMatchObject({ isOpen: false, booking: { startAt: times[1] } });
    expect(await db.answerLink.count({ where: { bookingId, usedAt: { not: null } } })).toBe(1);
  });

  test("answers its own matter only: not a newer proposal, and nothing for somebody else", async () => {
    const { client, host, bookingId } = await confirmedSession();
    const first = await proposeTimes(host, { id: bookingId, times, message: "" });
    const token = tokenOf(await newAnswerLink({ bookingId, userId: client.id, about: `proposal:${first.proposal?.id ?? ""}`, expiresAt: soon() }));
    await closeProposal(host, { id: bookingId, message: "" });
    await proposeTimes(host, { id: bookingId, times: [daysAhead(8)], message: "" });
    expect(await refusalOf(giveAnswer({ token, answer: "accept", n: 1, message: "" }))).toBe("proposal_over");
    expect(await refusalOf(giveAnswer({ token, answer: "decline", message: "" }))).toBe("proposal_over");
    expect(await refusalOf(giveAnswer({ token: "made-up", answer: "accept", n: 1, message: "" }))).toBe("answer_link_unknown");
    expect(await answerPage("made-up", new Date())).toBeNull();
    await db.user.update({ where: { id: client.id }, data: { suspendedAt: new Date() } });
    expect(await refusalOf(giveAnswer({ token, answer: "accept", n: 1, message: "" }))).toBe("answer_link_unknown");
  });

  test("answers proposed times with others, out of those that are free and not proposed already", async () => {
    const { client, host, bookingId } = await confirmedSession();
    const { proposal } = await proposeTimes(host, { id: bookingId, times, message: "" });
    const link = () => newAnswerLink({ bookingId, userId: client.id, about: `proposal:${proposal?.id ?? ""}`, expiresAt: soon() });
    const [token, other] = [tokenOf(await link()), tokenOf(await link())];
    const { freeTimes = [] } = (await answerPage(token, new Date())) ?? {};
    expect(freeTimes.length).toBeGreaterThan(3);
    expect(freeTimes.filter((time) => times.includes(time))).toEqual([]);
    expect(await refusalOf(giveAnswer({ token, answer: "propose", message: "" }))).toBe("validation_failed");
    const wanted = freeTimes.slice(-2);
    expect((await giveAnswer({ token, answer: "propose", times: wanted, message: "Rather so" })).proposal).toMatchObject({ status: "open", side: "client", insteadOf: proposal?.id, message: "Rather so" });
    expect(await answerPage(token, new Date())).toMatchObject({ isOpen: false, freeTimes: [], proposal: { status: "declined" } });
    expect(await refusalOf(giveAnswer({ token: other, answer: "propose", times: [daysAhead(20)], message: "" }))).toBe("proposal_over");
    expect(await db.answerLink.count({ where: { bookingId, usedAt: { not: null } } })).toBe(1);
  });

  test("shows no times to a client who may not propose any", async () => {
    const { client, host, bookingId } = await confirmedSession();
    await db.booking.update({ where: { id: bookingId }, data: { movePolicy: { untilHours: 24, times: 0 } } });
    const { proposal } = await proposeTimes(host, { id: bookingId, times, message: "" });
    const token = tokenOf(await newAnswerLink({ bookingId, userId: client.id, about: `proposal:${proposal?.id ?? ""}`, expiresAt: soon() }));
    expect(await answerPage(token, new Date())).toMatchObject({ isOpen: true, freeTimes: [] });
  });

  test("a refusal leaves it whole, its end makes it worthless", async () => {
    const { client, host, bookingId } = await confirmedSession();
    const { proposal } = await proposeTimes(host, { id: bookingId, times, message: "" });
    const about = `proposal:${proposal?.id ?? ""}` as const;
    const token = tokenOf(await newAnswerLink({ bookingId, userId: client.id, about, expiresAt: soon() }));
    expect(await refusalOf(giveAnswer({ token, answer: "accept", n: 3, message: "" }))).toBe("not_found");
    const late = tokenOf(await newAnswerLink({ bookingId, userId: client.id, about, expiresAt: new Date(Date.now() - 1_000) }));
    expect(await refusalOf(giveAnswer({ token: late, answer: "decline", message: "" }))).toBe("answer_link_spent");
    expect((await giveAnswer({ token, answer: "decline", message: "No" })).proposal?.status).toBe("declined");
  });

  test("of a request: yes, no, or other times", async () => {
    const asked = [await request(), await request(), await request()];
    const links = await Promise.all(asked.map(({ id, host }) => newAnswerLink({ bookingId: id, userId: host.id, about: "request", expiresAt: soon() })));
    const [yes = "", no = "", other = ""] = links.map(tokenOf);
    expect((await answerPage(other, new Date()))?.freeTimes.length).toBe(10);
    expect((await giveAnswer({ token: yes, answer: "accept", message: "Gladly" })).status).toBe("confirmed");
    expect((await giveAnswer({ token: no, answer: "decline", message: "Sorry" })).status).toBe("declined");
    expect((await giveAnswer({ token: other, answer: "propose", times, message: "" })).proposal).toMatchObject({ status: "open", side: "host" });
    expect(await refusalOf(giveAnswer({ token: yes, answer: "decline", message: "" }))).toBe("booking_changed");
  });
});
