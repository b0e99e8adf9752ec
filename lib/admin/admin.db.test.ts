import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { listAllBookings } from "@/lib/admin/all-bookings";
import { BookingsQuerySchema, PeopleQuerySchema } from "@/lib/admin/core/schema";
import { listFailingJobs, retryJob } from "@/lib/admin/failing-jobs";
import { readMetrics } from "@/lib/admin/metrics";
import { getPerson, listPeople } from "@/lib/admin/people";
import { restorePerson, suspendPerson } from "@/lib/admin/suspend-person";
import { AuditQuerySchema } from "@/lib/audit/core/schema";
import { listAuditActions, listAuditEntries } from "@/lib/audit/list-entries";
import { verifyAudit } from "@/lib/audit/verify-audit";
import { holdTime } from "@/lib/bookings/hold-time";
import { getExpert } from "@/lib/experts/queries";
import type { Actor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs";
import { actorOfSession } from "@/lib/platform/session";
import { allHeard } from "@/lib/testing/all-heard";
import { daysAhead, newExpert, newPerson } from "@/lib/testing/booking-world";

const now = () => new Date();
const refusal = (code: string) => expect.objectContaining({ code });
const people = (query: object = {}) => PeopleQuerySchema.parse(query);
const bookings = (query: object = {}) => BookingsQuerySchema.parse(query);

async function signedIn(person: Actor): Promise<string> {
  const { id } = await db.session.create({ data: { userId: person.id, expiresAt: new Date(Date.now() + 3_600_000) } });
  return id;
}

describe("suspending a person", () => {
  test("ends every session at once, unlists an expert, and stands in the log", async () => {
    const admin = await newPerson("admin");
    const { host } = await newExpert();
    const session = await signedIn(host);
    expect(await actorOfSession(session)).toMatchObject({ id: host.id });

    const after = await suspendPerson(admin, { id: host.id, reason: "Asked people to pay elsewhere.", requestId: "r-7" }, now());
    expect(after).toMatchObject({ status: "suspended", suspendedReason: "Asked people to pay elsewhere.", suspendedBy: { id: admin.id }, sessionCount: 0 });
    expect(await actorOfSession(session)).toBeNull();
    await allHeard();
    await expect(getExpert(null, host.id)).rejects.toThrow(refusal("not_found"));

    const log = await listAuditEntries(admin, AuditQuerySchema.parse({ subjectId: host.id }));
    expect(log.items).toMatchObject([{ action: "person.suspended", actor: { id: admin.id }, details: { sessions: 1 }, requestId: "r-7" }]);

    await restorePerson(admin, { id: host.id, requestId: "r-8" }, now());
    expect(await actorOfSession(session)).toBeNull();
    await allHeard();
    expect(await getExpert(null, host.id)).toMatchObject({ slug: host.id });
    expect(await verifyAudit()).toMatchObject({ isWhole: true, entries: 2 });
    expect(await listAuditActions(admin)).toEqual(["person.restored", "person.suspended"]);
  });

  test("is refused for oneself, twice, and for nobody", async () => {
    const [admin, other] = [await newPerson("admin"), await newPerson()];
    const suspend = (id: string) => suspendPerson(admin, { id, reason: "because", requestId: "r" }, now());
    await expect(suspend(admin.id)).rejects.toThrow(refusal("not_yourself"));
    await expect(suspend(randomUUID())).rejects.toThrow(refusal("not_found"));
    await suspend(other.id);
    await expect(suspend(other.id)).rejects.toThrow(refusal("already_suspended"));
    await restorePerson(admin, { id: other.id, requestId: "r" }, now());
    await expect(restorePerson(admin, { id: other.id, requestId: "r" }, now())).rejects.toThrow(refusal("not_suspended"));
  });

  test("by two admins at once happens once", async () => {
    const [one, two, other] = [await newPerson("admin"), await newPerson("admin"), await newPerson()];
    const outcomes = await Promise.allSettled([one, two].map((admin) => suspendPerson(admin, { id: other.id, reason: "because", requestId: "r" }, now())));
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await db.auditEntry.count({ where: { subjectId: other.id } })).toBe(1);
  });
});

describe("the lists", () => {
  test("find people by name, address, role and standing, and page through them", async () => {
    const admin = await newPerson("admin");
    const mark = randomUUID().slice(0, 8);
    for (const role of ["client", "mentor", "mentor"] as const) {
      const { id } = await newPerson(role);
      await db.user.update({ where: { id }, data: { name: `Zoë ${mark}`, emailVerifiedAt: now() } });
    }
    const found = await listPeople(admin, people({ q: mark, limit: 2, sort: "name" }));
    expect(found).toMatchObject({ total: 3, nextCursor: expect.any(String) });
    const rest = await listPeople(admin, people({ q: mark, limit: 2, sort: "name", cursor: found.nextCursor }));
    expect(new Set([...found.items, ...rest.items].map((one) => one.id)).size).toBe(3);
    expect(await listPeople(admin, people({ q: mark, role: ["mentor"] }))).toMatchObject({ total: 2 });
    expect(await listPeople(admin, people({ q: mark, status: "unverified" }))).toMatchObject({ total: 0 });
    expect(await listPeople(admin, people({ q: mark.toUpperCase(), status: "active" }))).toMatchObject({ total: 3 });
  });

  test("find bookings by reference, person, status and time", async () => {
    const [admin, client] = [await newPerson("admin"), await newPerson()];
    const { host, offeringId } = await newExpert();
    const { reference, id } = await holdTime(client, { offeringId, startAt: daysAhead(5) });
    for (const query of [{ q: reference.toLowerCase() }, { q: client.name, status: ["held"] }, { personId: host.id }, { personId: client.id, from: daysAhead(4), to: daysAhead(6) }]) {
      expect((await listAllBookings(admin, bookings(query))).items.map((one) => one.id)).toEqual([id]);
    }
    expect(await listAllBookings(admin, bookings({ personId: client.id, status: ["confirmed"] }))).toMatchObject({ total: 0 });
    expect(await getPerson(admin, client.id, now())).toMatchObject({ bookingCount: 1, hostedCount: 0 });
    expect((await readMetrics(admin, 30, now())).bookings).toContainEqual({ status: "held", count: 1 });
  });

  test("show jobs that failed, and let them try again", async () => {
    const admin = await newPerson("admin");
    await enqueue(db, "nobody.knows-this", {}, { maxAttempts: 3 });
    await db.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = 3, last_error = 'no such thing'`;
    const [job] = (await listFailingJobs(admin, { limit: 20, cursor: undefined })).items;
    expect(job).toMatchObject({ task: "nobody.knows-this", hasGivenUp: true, lastError: "no such thing" });
    expect(await retryJob(admin, { id: job?.id ?? "", requestId: "r" })).toMatchObject({ attempts: 0 });
    expect(await db.auditEntry.count({ where: { action: "job.retried" } })).toBe(1);
    await expect(retryJob(admin, { id: "999999", requestId: "r" })).rejects.toThrow(refusal("not_found"));
  });

  test("do not exist for anybody else", async () => {
    for (const role of ["client", "coach", "studio_owner"] as const) {
      const other = await newPerson(role);
      const tries = [
        listPeople(other, people()), getPerson(other, other.id, now()), listAllBookings(other, bookings()), readMetrics(other, 30, now()), listAuditEntries(other, AuditQuerySchema.parse({})),
        listFailingJobs(other, { limit: 20, cursor: undefined }), suspendPerson(other, { id: randomUUID(), reason: "because", requestId: "r" }, now()),
      ];
      for (const attempt of tries) await expect(attempt).rejects.toThrow(refusal("not_found"));
    }
  });
});
