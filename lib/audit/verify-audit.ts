import { type Db, db } from "@/lib/platform/db";

export type AuditVerdict = {
  readonly isWhole: boolean;
  readonly entries: number;
  /** The hash of the newest row: kept elsewhere, it proves later that none was cut off. */
  readonly head: string;
  readonly firstBad: { readonly id: string; readonly problem: "changed" | "chain broken" } | null;
};

type BadRow = { id: bigint; changed: boolean };

/** Recomputes every hash and follows the chain; names the first row that was changed, or before which one is missing. */
export async function verifyAudit(from: Db = db): Promise<AuditVerdict> {
  const [bad] = await from.$queryRaw<BadRow[]>`
    SELECT id, changed FROM (
      SELECT e.id, e.hash <> audit_hash(e) AS changed, e.previous <> lag(e.hash, 1, '') OVER (ORDER BY e.id) AS unchained FROM audit_entries e) checked
    WHERE changed OR unchained ORDER BY id LIMIT 1`;
  const [entries, newest] = [await from.auditEntry.count(), await from.auditEntry.findFirst({ orderBy: { id: "desc" }, select: { hash: true } })];
  const firstBad = bad ? { id: String(bad.id), problem: bad.changed ? ("changed" as const) : ("chain broken" as const) } : null;
  return { isWhole: firstBad === null, entries, head: newest?.hash ?? "", firstBad };
}

/** Whether the chain still holds a head that was noted down before. */
export async function holdsHead(hash: string, from: Db = db): Promise<boolean> {
  return (await from.auditEntry.count({ where: { hash } })) > 0;
}
