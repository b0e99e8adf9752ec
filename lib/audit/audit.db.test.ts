import { describe, expect, test } from "vitest";
import { record } from "@/lib/audit/record";
import { holdsHead, verifyAudit } from "@/lib/audit/verify-audit";
import { db } from "@/lib/platform/db";
import { sqlState } from "@/lib/platform/db-errors";
import { transaction } from "@/lib/platform/transaction";

const deed = (subjectId: string) => ({ actorId: null, action: "person.suspended", subjectType: "person", subjectId, details: { reason: `because ${subjectId}` }, requestId: "r-1" }) as const;
const write = (subjectId: string) => transaction((tx) => record(tx, deed(subjectId)));
const anyway = (sql: string) => transaction(async (tx) => {
  await tx.$executeRawUnsafe("SET LOCAL session_replication_role = replica");
  await tx.$executeRawUnsafe(sql);
});

describe("the audit log", () => {
  test("is a chain, also when many write at once", async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => write(`person-${index}`)));
    expect(await verifyAudit()).toMatchObject({ isWhole: true, entries: 20, firstBad: null });
  });

  test.each([
    "UPDATE audit_entries SET action = 'nothing.happened'",
    "DELETE FROM audit_entries",
    "TRUNCATE audit_entries",
  ])("refuses: %s", async (sql) => {
    const refused = await db.$executeRawUnsafe(sql).catch((error: unknown) => error);
    expect(sqlState(refused)).toBe("42501");
    expect((await verifyAudit()).entries).toBe(20);
  });

  test("keeps a head that proves its length", async () => {
    const { head } = await verifyAudit();
    expect(await holdsHead(head)).toBe(true);
    await anyway("DELETE FROM audit_entries WHERE id = (SELECT max(id) FROM audit_entries)");
    expect(await verifyAudit()).toMatchObject({ isWhole: true, entries: 19 });
    expect(await holdsHead(head)).toBe(false);
  });

  test("names the first row that was changed behind its back", async () => {
    const rows = await db.auditEntry.findMany({ orderBy: { id: "asc" }, select: { id: true } });
    const [early, late] = [rows[4]?.id, rows[11]?.id];
    await anyway(`UPDATE audit_entries SET details = '{"reason":"other"}' WHERE id IN (${early}, ${late})`);
    expect(await verifyAudit()).toMatchObject({ isWhole: false, firstBad: { id: String(early), problem: "changed" } });
  });

  test("names the row before which one is missing", async () => {
    const rows = await db.auditEntry.findMany({ orderBy: { id: "asc" }, select: { id: true } });
    await anyway(`DELETE FROM audit_entries WHERE id = ${rows[1]?.id}`);
    expect(await verifyAudit()).toMatchObject({ isWhole: false, firstBad: { id: String(rows[2]?.id), problem: "chain broken" } });
  });
});
