import { beforeAll, describe, expect, test } from "vitest";
import { listOperations, type Operation } from "@/lib/api/operations";
import { isExpertRole, type Role, roles } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { openRoom } from "@/lib/meetings/open-room";
import { openRecording } from "@/lib/meetings/recording-store";
import { ask, type Caller, callerFor, newCaller, seedDemoWorld } from "@/lib/testing/demo-api";

const operations = listOperations();
const byName = new Map(operations.map((operation) => [operation.name, operation]));
const nobodys = "00000000-0000-4000-8000-000000000000";

type People = Record<"client" | "coach" | "other" | "otherCoach" | "admin", Caller>;
let people: People;
let things: Record<"booking" | "request" | "review" | "payment" | "session" | "offering" | "notice" | "recording" | "connection", string>;

beforeAll(async () => {
  await seedDemoWorld();
  const named = async (mailbox: string) => callerFor((await db.user.findUniqueOrThrow({ where: { email: `${mailbox}@demo.colloquy.example` }, select: { id: true } })).id);
  people = { client: await named("client"), coach: await named("coach"), other: await named("babak.moradi"), otherCoach: await named("mentor"), admin: await named("admin") };
  const between = { clientId: people.client.id, expert: { userId: people.coach.id } };
  const booking = await db.booking.findFirstOrThrow({ where: { ...between, status: "confirmed" }, orderBy: { startAt: "asc" }, select: { id: true, payments: { select: { id: true } } } });
  const request = await db.booking.findFirstOrThrow({ where: { ...between, status: "awaiting_acceptance" }, select: { id: true } });
  const offering = await db.offering.findFirstOrThrow({ where: { expert: { userId: people.coach.id }, acceptance: "instant" }, select: { id: true } });
  const review = await db.review.findFirstOrThrow({ where: { clientId: people.client.id }, select: { id: true } });
  const session = await callerFor(people.client.id);
  const about = { dedupeKey: "gate", userId: people.client.id, kind: "confirmation", subjectType: "booking", subjectId: booking.id, title: "Confirmed", path: `/bookings/${booking.id}` };
  const notice = await db.notification.create({ data: about, select: { id: true } });
  const recording = await openRecording(db, { meetingId: await openRoom(db, booking.id), source: "built_in", mediaType: "video/webm", startedById: people.coach.id, startedAt: new Date() });
  const connection = await db.calendarConnection.create({ data: { userId: people.coach.id, provider: "google", account: "coach@example.com", accountId: "gate" }, select: { id: true } });
  things = { connection: connection.id, review: review.id, recording, notice: notice.id, booking: booking.id, request: request.id, payment: booking.payments[0]?.id ?? "", session: session.sessionId, offering: offering.id };
});

type Owned = { readonly thing: () => string; readonly owners: readonly (keyof People)[]; readonly strangers: readonly (keyof People)[]; readonly body?: unknown; readonly query?: string };

const parties: Owned = { thing: () => things.booking, owners: ["client", "coach"], strangers: ["other", "otherCoach", "admin"] };
const clients: Owned = { ...parties, owners: ["client"], strangers: ["coach", "other", "otherCoach", "admin"] };
const hosts: Owned = { ...parties, thing: () => things.request, owners: ["coach"], strangers: ["client", "other", "otherCoach", "admin"] };

const recorded: Owned = { ...parties, thing: () => things.recording };

function partForm(): FormData {
  const form = new FormData();
  form.set("n", "0");
  form.set("sha256", "00".repeat(32));
  form.set("part", new File(["part"], "part"));
  return form;
}

const mine = {
  title: "Mine now", description: "", durationMinutes: 60, stepMinutes: 30, price: { amount: 5_000, currency: "EUR" }, format: "online", place: null, acceptance: "instant", cancellationPolicy: "flexible",
};

const connected: Owned = { thing: () => things.connection, owners: ["coach"], strangers: ["client", "other", "otherCoach", "admin"] };

/** Whose thing the `{id}` of an operation is. An operation with an id that is in neither table fails the test below. */
const owned: Record<string, Owned> = {
  "identity.revoke-session": { thing: () => things.session, owners: ["client"], strangers: ["coach", "other", "admin"] },
  "offerings.save": { thing: () => things.offering, owners: ["coach"], strangers: ["otherCoach"], body: mine },
  "offerings.newInviteLink": { thing: () => things.offering, owners: ["coach"], strangers: ["otherCoach"] },
  "offerings.endInviteLink": { thing: () => things.offering, owners: ["coach"], strangers: ["otherCoach"] },
  "offerings.admitGuest": { thing: () => things.offering, owners: ["coach"], strangers: ["otherCoach"] },
  "offerings.refuseGuest": { thing: () => things.offering, owners: ["coach"], strangers: ["otherCoach"] },
  "offerings.remove": { thing: () => things.offering, owners: ["coach"], strangers: ["otherCoach"] },
  "calendars.choose": { ...connected, body: { readIds: [], writtenId: null } }, "calendars.read-again": connected, "calendars.disconnect": connected,
  "meetings.get": parties, "meetings.way": parties, "meetings.join": parties, "meetings.admit": parties, "meetings.notes.get": parties, "meetings.recordings.list": parties,
  "meetings.consent": { ...parties, body: { isGiven: false } },
  "meetings.notes.save": { ...parties, body: { attendanceId: nobodys, version: 0, base: "", text: "Hello" } },
  "meetings.recordings.start": { ...parties, body: { mediaType: "video/webm" } },
  "recordings.get": recorded, "recordings.delete": recorded,
  "recordings.put-part": { ...recorded, owners: ["coach"], body: partForm() },
  "recordings.finish": { ...recorded, owners: ["coach"], body: { parts: 1 } },
  "meetings.stay": { ...parties, body: { attendanceId: nobodys } },
  "meetings.leave": { ...parties, body: { attendanceId: nobodys } },
  "meetings.signals.send": { ...parties, body: { attendanceId: nobodys, kind: "chat", payload: { key: "k", text: "Hello" } } },
  "meetings.signals.list": { ...parties, query: `?attendanceId=${nobodys}` },
  "bookings.get": parties, "bookings.history": parties, "bookings.terms": parties, "bookings.cancel": parties, "bookings.attendance": parties, "bookings.no-show": parties,
  "bookings.appeal": { ...parties, body: { text: "I was there the whole time." } },
  "reviews.of-booking": parties,
  "reviews.edit": { thing: () => things.review, owners: ["client"], strangers: ["coach", "other", "otherCoach", "admin"], body: { rating: 1, body: "Something that nobody said." } },
  "bookings.checkout": clients, "bookings.release": clients,
  "bookings.accept": hosts, "bookings.decline": hosts,
  "bookings.proposals": parties, "bookings.times": parties, "bookings.accept-time": parties, "bookings.close-proposal": parties,
  "bookings.propose": { ...parties, body: { times: ["2030-01-01T10:00:00Z"] } },
  "notifications.read": { thing: () => things.notice, owners: ["client"], strangers: ["coach", "other", "otherCoach", "admin"] },
  "payments.get": { ...parties, thing: () => things.payment },
};

/** Operations whose path names something that everybody may see, or that is the admins' alone. */
const publicPaths = ["geography.get-country", "experts.get", "experts.list-offerings", "reviews.list", "scheduling.list-slots", "offerings.ask", "offerings.acceptInvite"];
const adminPaths = operations.filter((operation) => operation.policy === "admin" && operation.path?.includes("{")).map((operation) => operation.name);

const pathOf = ({ path = "" }: Operation, id: string) => path.replace("{n}", "1").replaceAll(/\{[^}]+\}/g, encodeURIComponent(id));
const tryOut = (operation: Operation, caller: Caller | undefined, id = nobodys, body: unknown = {}, query = "") =>
  ask({ caller, method: operation.method ?? "GET", path: pathOf(operation, id) + query, ...(operation.method === "GET" ? {} : { body }) });
const isAdmitted = (operation: Operation, role: Role) =>
  operation.policy === "anyone" || operation.policy === "member" || (operation.policy === "expert" && isExpertRole(role)) || (operation.policy === "admin" && role === "admin");

test("every operation says its name, who may, and where it answers", () => {
  expect(operations.length).toBeGreaterThan(50);
  const lacking = operations.filter(({ name, policy, method, path, summary, tags }) => !name || !policy || policy === "nobody" || !method || !path || !summary || tags.length === 0);
  expect(lacking.map((operation) => operation.place)).toEqual([]);
  for (const key of ["name", "path"] as const) {
    const all = operations.map((operation) => (key === "path" ? `${operation.method} ${operation.path}` : operation[key]));
    expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([]);
  }
});

test("every operation with an id says whose it is", () => {
  const declared = [...Object.keys(owned), ...publicPaths, ...adminPaths];
  expect(operations.filter((operation) => operation.path?.includes("{") && !declared.includes(operation.name ?? "")).map((operation) => operation.name)).toEqual([]);
  expect(Object.keys(owned).filter((name) => !byName.has(name))).toEqual([]);
});

describe("a stranger", () => {
  test.each(operations.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))("%s", async (_name, operation) => {
    const answer = await tryOut(operation, undefined);
    if (operation.policy === "anyone") expect([401, 403]).not.toContain(answer.status);
    else expect(await answer.json()).toMatchObject({ status: 401, code: "sign_in_first" });
    expect(answer.status).toBeLessThan(500);
  });
});

describe.each(roles)("a %s", (role) => {
  test("is let in where the role may, and nowhere else", async () => {
    for (const operation of operations) {
      const caller = await newCaller(role);
      const answer = await tryOut(operation, caller);
      const said = `${operation.method} ${operation.path} → ${answer.status}`;
      if (isAdmitted(operation, role)) expect([200, 201, 202, 204, 400, 404, 409, 410, 413, 415, 422, 503], said).toContain(answer.status);
      else expect(await answer.json(), said).toMatchObject({ status: 403, code: "not_for_your_role" });
    }
  });
});

describe("what belongs to somebody", () => {
  test.each(Object.entries(owned))("%s", async (name, { thing, owners, strangers, body = {}, query = "" }) => {
    const operation = byName.get(name);
    if (!operation) throw new Error(`${name} is not in the router.`);
    for (const stranger of strangers) {
      const answer = await tryOut(operation, people[stranger], thing(), body, query);
      expect([answer.status, await answer.json()], stranger).toMatchObject([404, { code: "not_found" }]);
    }
    for (const owner of owners) {
      const unknown = await tryOut(operation, people[owner], nobodys, body, query);
      expect(unknown.status, `${owner}, an id that nobody has`).toBe(404);
    }
    // Read as its owner last: some of these change the thing.
    if (operation.method === "GET") for (const owner of owners) expect((await tryOut(operation, people[owner], thing(), body, query)).status, owner).toBeLessThan(300);
  });

  test("nothing of it was changed by those who tried", async () => {
    const { status } = await db.booking.findUniqueOrThrow({ where: { id: things.booking }, select: { status: true } });
    const request = await db.booking.findUniqueOrThrow({ where: { id: things.request }, select: { status: true } });
    const offering = await db.offering.findUniqueOrThrow({ where: { id: things.offering }, select: { title: true, archivedAt: true } });
    const session = await db.session.findUniqueOrThrow({ where: { id: things.session }, select: { revokedAt: true } });
    expect([status, request.status, offering.archivedAt, session.revokedAt]).toEqual(["confirmed", "awaiting_acceptance", null, null]);
    expect(offering.title).not.toBe("Mine now");
    expect(await db.notification.findUniqueOrThrow({ where: { id: things.notice }, select: { readAt: true } })).toEqual({ readAt: null });
  });

  test.each(adminPaths)("%s: an admin finds nothing under an id that nobody has", async (name) => {
    const operation = byName.get(name);
    if (!operation) throw new Error(`${name} is not in the router.`);
    const id = operation.path?.includes("/jobs/") ? "999999999" : nobodys;
    expect((await tryOut(operation, people.admin, id, { reason: "because" })).status).toBe(404);
  });
});

test("a session that ended lets nobody in, at the very next request", async () => {
  const caller = await newCaller("client");
  const me = () => ask({ caller, method: "GET", path: "/users/me" });
  expect((await me()).status).toBe(200);
  await db.session.update({ where: { id: caller.sessionId }, data: { revokedAt: new Date() } });
  expect((await me()).status).toBe(401);
});
