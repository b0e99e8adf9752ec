import { type IncomingMessage, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeEach, describe, expect, test } from "vitest";

// A mail vendor that fails when told to. Settings are read once, so its address must be known before the product is loaded.
const received: { subject: string; text: string; html: string; to: string; attachments?: { filename: string; content: string }[] }[] = [];
let failing = false;
const vendor = createServer(async (request, response) => {
  const letter = JSON.parse(await bodyOf(request)) as (typeof received)[number];
  if (!failing) received.push(letter);
  response.writeHead(failing ? 500 : 200, { "Content-Type": "application/json" });
  response.end(JSON.stringify(failing ? { name: "internal_server_error", message: "down", statusCode: 500 } : { id: `sent-${received.length}` }));
});
await new Promise<void>((resolve) => vendor.listen(0, "127.0.0.1", resolve));
Object.assign(process.env, { RESEND_API_KEY: "re_test", RESEND_BASE_URL: `http://127.0.0.1:${(vendor.address() as AddressInfo).port}`, SMTP_URL: "" });

const { bookingLetters } = await import("@/lib/bookings/booking-letters");
const { bookingLetterJobs } = await import("@/lib/bookings/letter-jobs");
const { calendarOfBooking } = await import("@/lib/bookings/calendar-of-booking");
const { schedulePaymentDue, tellPaymentDue } = await import("@/lib/bookings/payment-due");
const { remind } = await import("@/lib/bookings/remind");
const { scheduleReminders, scheduleRemindersOf } = await import("@/lib/bookings/reminders");
const { sendMail } = await import("@/lib/notifications/send-mail");
const { db } = await import("@/lib/platform/db");
const { sessionOfTwo } = await import("@/lib/testing/session-of-two");

afterAll(() => new Promise((resolve) => vendor.close(resolve)));
beforeEach(() => {
  received.length = 0;
  failing = false;
});

const now = new Date("2026-11-20T10:00:00Z");

async function react(job: string, payload: object): Promise<void> {
  await bookingLetterJobs[job]?.(payload, undefined as never);
}

/** Sends what is queued for a booking and answers the letters by addressee, client first. */
async function sendAll(bookingId: string, at: Date = now) {
  const mails = await db.mail.findMany({ where: { props: { path: ["bookingId"], equals: bookingId }, status: "queued" }, orderBy: { user: { name: "desc" } } });
  for (const { id } of mails) await sendMail(id, bookingLetters, at);
  return received.splice(0);
}

describe("a confirmed booking", () => {
  test("is told to both sides once, on their own clocks, with a calendar file", async () => {
    const { bookingId } = await sessionOfTwo({ note: "I would like to talk about my talk." });
    await react("bookings.mail-confirmed", { bookingId });
    await react("bookings.mail-confirmed", { bookingId });
    const letters = await sendAll(bookingId);
    expect(letters).toHaveLength(2);
    const [client, expert] = letters;
    expect(client?.subject).toBe("Confirmed: Clarity session with Ada Coach, Tue 1 Dec, 15:00");
    for (const words of ["Tuesday, 1 December 2026, 15:00–16:00, Paris time (Europe/Paris)", "Tue 1 Dec, 09:00–10:00, New York time", "€95.00 + €19.00 VAT (20 %) = €114.00", `/meet/${bookingId}`, `/bookings/${bookingId}`, "Free to cancel until"])
      expect(client?.text).toContain(words);
    expect(expert?.subject).toBe("Confirmed: Clarity session with Clara Client, Tue 1 Dec, 09:00");
    expect(expert?.text).toContain("talk about my talk");
    expect(client?.text).not.toContain("talk about my talk");
    const file = Buffer.from(client?.attachments?.[0]?.content ?? "", "base64").toString();
    expect(file).toContain("METHOD:REQUEST");
    expect(file).toContain(`UID:booking-${bookingId}@`);
    expect(await sendAll(bookingId)).toEqual([]);
  });

  test("lends its calendar file to its two parties only", async () => {
    const { bookingId, client, expert, stranger } = await sessionOfTwo();
    const files = await Promise.all([client, expert, stranger].map((actor) => calendarOfBooking(actor.id, bookingId, now)));
    expect(files.map((file) => file !== null)).toEqual([true, true, false]);
    const held = await sessionOfTwo({ status: "held", confirmedAt: null });
    expect(await calendarOfBooking(held.client.id, held.bookingId, now)).toBeNull();
  });
});

describe("a cancelled booking", () => {
  const cancelled = { status: "cancelled" as const, cancelledAt: new Date("2026-11-29T14:30:00Z"), cancelledBySide: "client", cancelReason: "I fell ill." };

  test("says who, when, and the refund to the cent, and takes the entry out of the calendar", async () => {
    const { bookingId } = await sessionOfTwo(cancelled);
    const payment = await db.payment.create({ data: { bookingId, gateway: "stripe", status: "succeeded", amount: 11_400, currency: "EUR" }, select: { id: true } });
    await db.refund.create({ data: { paymentId: payment.id, amount: 5_700, currency: "EUR", reason: "cancelled" } });
    await react("bookings.mail-cancelled", { bookingId });
    const [client, expert] = await sendAll(bookingId);
    expect(client?.text).toContain("You cancelled this session on Sun 29 Nov, 15:30, Paris time");
    expect(client?.text).toContain("You get €57.00 of the €114.00 you paid back");
    expect(expert?.text).toContain("Clara Client cancelled this session on Sun 29 Nov, 09:30, New York time");
    expect(expert?.text).toContain("Clara Client gets €57.00 of €114.00 back");
    expect(expert?.text).toContain("I fell ill.");
    expect(Buffer.from(expert?.attachments?.[0]?.content ?? "", "base64").toString()).toContain("METHOD:CANCEL");
  });

  test("that was only a hold is nobody's news", async () => {
    const { bookingId } = await sessionOfTwo({ ...cancelled, confirmedAt: null });
    await react("bookings.mail-cancelled", { bookingId });
    expect(await sendAll(bookingId)).toEqual([]);
  });
});

describe("what did not come about", () => {
  test("a hold that ran out writes no letter, a request that ran out writes two", async () => {
    const hold = await sessionOfTwo({ status: "expired", confirmedAt: null });
    const request = await sessionOfTwo({ status: "expired", confirmedAt: null, acceptance: "request" });
    await db.payment.create({ data: { bookingId: request.bookingId, gateway: "stripe", status: "voided", amount: 11_400, currency: "EUR" } });
    await react("bookings.mail-lapsed", hold);
    await react("bookings.mail-lapsed", request);
    expect(await sendAll(hold.bookingId)).toEqual([]);
    expect((await sendAll(request.bookingId)).map((letter) => letter.subject.split(":")[0])).toEqual(["Not answered", "Not answered"]);
  });

  test("money that came too late goes back in full, and both are told", async () => {
    const { bookingId } = await sessionOfTwo({ status: "expired", confirmedAt: null });
    const payment = await db.payment.create({ data: { bookingId, gateway: "stripe", status: "succeeded", amount: 11_400, currency: "EUR" }, select: { id: true } });
    await react("bookings.mail-late-payment", { bookingId, paymentId: payment.id });
    const [client, expert] = await sendAll(bookingId);
    expect(client?.text).toContain("All €114.00 goes back to your card");
    expect(client?.text).toContain("/experts/ada-");
    expect(expert?.text).toContain("nothing for you to do");
  });

  test("a request is told to both, its refusal to the client", async () => {
    const { bookingId } = await sessionOfTwo({ status: "awaiting_acceptance", confirmedAt: null, acceptance: "request", answerBy: new Date("2026-11-22T10:00:00Z") });
    await react("bookings.mail-requested", { bookingId });
    expect((await sendAll(bookingId)).map((letter) => letter.subject.split(":")[0])).toEqual(["Your request", "Please answer"]);
    await db.booking.update({ where: { id: bookingId }, data: { status: "declined" } });
    await db.bookingEvent.create({ data: { bookingId, kind: "declined", details: { message: "I am away." } } });
    await react("bookings.mail-declined", { bookingId });
    const letters = await sendAll(bookingId);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).toContain("only authorised; nothing was charged");
    expect(letters[0]?.text).toContain("I am away.");
  });
});

describe("reminders", () => {
  const dayBefore = new Date("2026-11-30T14:00:00Z");

  /** The reminders that wait for a booking, as the worker would take them. */
  async function waiting(bookingId: string) {
    return db.$queryRaw<{ at: Date; payload: Parameters<typeof remind>[0] }[]>`
      SELECT run_at AS at, payload FROM graphile_worker._private_jobs WHERE key LIKE ${`remind:${bookingId}:%`} ORDER BY run_at`;
  }

  async function remindAll(bookingId: string): Promise<void> {
    for (const { at, payload } of await waiting(bookingId)) await remind(payload, at);
  }

  const times = async (bookingId: string): Promise<string[]> => (await waiting(bookingId)).map(({ at }) => at.toISOString().slice(0, 16));

  test("wait for a day and an hour before, for both sides, once", async () => {
    const { bookingId } = await sessionOfTwo();
    await scheduleReminders(bookingId, now);
    await scheduleReminders(bookingId, now);
    expect(await times(bookingId)).toEqual(["2026-11-30T14:00", "2026-11-30T14:00", "2026-12-01T13:00", "2026-12-01T13:00"]);
    for (const { payload } of (await waiting(bookingId)).slice(0, 2)) await Promise.all([remind(payload, dayBefore), remind(payload, dayBefore)]);
    expect((await sendAll(bookingId, dayBefore)).map((letter) => letter.subject)).toEqual([
      "Tomorrow: Clarity session with Ada Coach, Tue 1 Dec, 15:00",
      "Tomorrow: Clarity session with Clara Client, Tue 1 Dec, 09:00",
    ]);
  });

  test("whose time had passed when the booking was made are left out", async () => {
    const { bookingId } = await sessionOfTwo();
    await scheduleReminders(bookingId, new Date("2026-12-01T08:00:00Z"));
    expect(await times(bookingId)).toEqual(["2026-12-01T13:00", "2026-12-01T13:00"]);
    const late = await sessionOfTwo();
    await scheduleReminders(late.bookingId, new Date("2026-12-01T13:30:00Z"));
    expect(await times(late.bookingId)).toEqual([]);
  });

  test("come when the expert has chosen, also for what was booked before; what they no longer want does not come", async () => {
    const { bookingId, expert } = await sessionOfTwo();
    await scheduleReminders(bookingId, now);
    await db.notificationSettings.create({ data: { userId: expert.id, reminderMinutes: [60, 4_320] } });
    await scheduleRemindersOf(expert.id, now);
    expect(new Set(await times(bookingId))).toEqual(new Set(["2026-11-28T14:00", "2026-11-30T14:00", "2026-12-01T13:00"]));
    await remindAll(bookingId);
    expect(await db.mail.count({ where: { props: { path: ["bookingId"], equals: bookingId } } })).toBe(4);
  });

  test("of a worker that slept are only the last", async () => {
    const { bookingId } = await sessionOfTwo();
    await scheduleReminders(bookingId, now);
    const awake = new Date("2026-12-01T13:10:00Z");
    for (const { payload } of await waiting(bookingId)) await remind(payload, awake);
    expect((await sendAll(bookingId, awake)).map((letter) => letter.subject.split(":")[0])).toEqual(["In 1 hour", "In 1 hour"]);
  });

  test("come before the night for whoever wants quiet", async () => {
    const { bookingId, client } = await sessionOfTwo({ startAt: "2026-12-01T06:00:00Z" });
    await db.notificationSettings.create({ data: { userId: client.id, quietFrom: "22:00", quietTo: "08:00", reminderMinutes: [] } });
    await scheduleReminders(bookingId, now);
    const own = (await waiting(bookingId)).filter(({ payload }) => payload.userId === client.id).map(({ at }) => at.toISOString().slice(0, 16));
    expect(own).toEqual(["2026-11-30T07:00", "2026-11-30T20:55"]);
  });

  test("are not sent when the session was cancelled or moved meanwhile", async () => {
    const [gone, moved, told] = [await sessionOfTwo(), await sessionOfTwo(), await sessionOfTwo()];
    for (const { bookingId } of [gone, moved, told]) await scheduleReminders(bookingId, now);
    await remindAll(told.bookingId);
    await db.booking.updateMany({ where: { id: { in: [gone.bookingId, told.bookingId] } }, data: { status: "cancelled" } });
    await db.booking.update({ where: { id: moved.bookingId }, data: { startAt: new Date("2026-12-01T14:30:00Z") } });
    for (const { bookingId } of [gone, moved]) await remindAll(bookingId);
    for (const { bookingId } of [gone, moved, told]) expect(await sendAll(bookingId, dayBefore)).toEqual([]);
  });
});

describe("a time that is held and not paid", () => {
  const soon = new Date("2026-11-30T13:55:00Z");

  test("is told to its client shortly before the hold ends, once", async () => {
    const { bookingId, client } = await sessionOfTwo({ status: "held", confirmedAt: null, holdExpiresAt: "2026-11-30T14:00:00Z" });
    await schedulePaymentDue(bookingId);
    expect(await db.$queryRaw`SELECT run_at AS at FROM graphile_worker.jobs WHERE key = ${`payment-due:${bookingId}`}`).toEqual([{ at: soon }]);
    await Promise.all([tellPaymentDue(bookingId, soon), tellPaymentDue(bookingId, soon)]);
    const letters = await sendAll(bookingId, soon);
    expect(letters.map((letter) => letter.subject)).toEqual(["Not paid yet: Clarity session with Ada Coach, Tue 1 Dec, 15:00"]);
    expect(letters[0]?.text).toContain("until Mon 30 Nov, 15:00, Paris time");
    expect(await db.notification.findMany({ where: { subjectId: bookingId }, select: { userId: true, kind: true, path: true } })).toEqual([{ userId: client.id, kind: "payment_due", path: `/checkout/${bookingId}` }]);
  });

  test("is no news once it is paid or over", async () => {
    const paid = await sessionOfTwo();
    const over = await sessionOfTwo({ status: "held", confirmedAt: null, holdExpiresAt: "2026-11-30T13:00:00Z" });
    for (const { bookingId } of [paid, over]) {
      await tellPaymentDue(bookingId, soon);
      expect(await sendAll(bookingId, soon)).toEqual([]);
    }
  });
});

describe("mail that does not go out", () => {
  test("is tried five times, each recorded, and then given up; a vendor that is back gets it once", async () => {
    const { bookingId } = await sessionOfTwo();
    await react("bookings.mail-confirmed", { bookingId });
    const [first, second] = await db.mail.findMany({ where: { props: { path: ["bookingId"], equals: bookingId } }, select: { id: true, dedupeKey: true } });
    if (!first || !second) throw new Error("two letters were expected");
    const job = await db.$queryRaw<{ max: number }[]>`SELECT max_attempts AS max FROM graphile_worker.jobs WHERE key = ${`mail:${first.id}`}`;
    expect(job).toEqual([{ max: 5 }]);
    failing = true;
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await expect(sendMail(first.id, bookingLetters, now)).rejects.toThrow("refused");
      expect(await db.mail.findUnique({ where: { id: first.id }, select: { attempts: true, status: true } })).toEqual({ attempts: attempt, status: attempt < 5 ? "queued" : "failed" });
    }
    await expect(sendMail(second.id, bookingLetters, now)).rejects.toThrow();
    failing = false;
    await sendMail(second.id, bookingLetters, now);
    await sendMail(second.id, bookingLetters, now);
    expect(received).toHaveLength(1);
    expect(await db.mail.findUnique({ where: { id: second.id }, select: { attempts: true, status: true, lastError: true, providerId: true } })).toEqual({ attempts: 2, status: "sent", lastError: null, providerId: "sent-1" });
  });
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

describe("a session elsewhere", () => {
  test("has the client's own way in, in letter and calendar; the host's leads over our page", async () => {
    const { bookingId, client, expert } = await sessionOfTwo({ meetingProvider: "zoom" });
    await db.meeting.create({ data: { bookingId, provider: "zoom", externalId: `z-${bookingId}`, joinUrl: "https://zoom.us/j/1?tk=clara", hostUrl: "sealed" } });
    await react("bookings.mail-confirmed", { bookingId });
    const [clients, experts] = await sendAll(bookingId);
    expect([clients?.text.includes("https://zoom.us/j/1?tk=clara"), experts?.text.includes("zoom.us"), experts?.text.includes(`/meet/${bookingId}`)]).toEqual([true, false, true]);
    const files = await Promise.all([client, expert].map((actor) => calendarOfBooking(actor.id, bookingId, now)));
    expect(files.map((file) => /^LOCATION:.*/m.exec(file ?? "")?.[0].includes("zoom.us"))).toEqual([true, false]);
  });

  test("that has to take place in our room is told to both once, with that link and no other", async () => {
    const { bookingId, client, expert } = await sessionOfTwo({ meetingProvider: "zoom" });
    await db.meeting.create({ data: { bookingId, provider: "built_in", failedOverAt: now } });
    await react("bookings.mail-place-changed", { bookingId });
    await react("bookings.mail-place-changed", { bookingId });
    const letters = await sendAll(bookingId);
    expect(letters.map(({ subject }) => subject)).toEqual(["In our own room: Clarity session with Ada Coach, Tue 1 Dec, 15:00", "In our own room: Clarity session with Clara Client, Tue 1 Dec, 09:00"]);
    expect(letters.map(({ text }) => [text.includes(`/meet/${bookingId}`), text.includes("zoom.us")])).toEqual([[true, false], [true, false]]);
    expect(await db.notification.count({ where: { userId: { in: [client.id, expert.id] }, kind: "change", title: { startsWith: "In our own room" } } })).toBe(2);
  });
});
