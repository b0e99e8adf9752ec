import type { Tx } from "@/lib/platform/db";

/** One thing that somebody with power did: who, what, to what, and why. */
export type Deed = {
  /** Null when the system did it on its own. */
  readonly actorId: string | null;
  /** Past tense, such as `person.suspended`. */
  readonly action: string;
  readonly subjectType: "person" | "booking" | "job" | "reconciliation";
  readonly subjectId: string;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
  readonly requestId: string | null;
};

/** Writes a deed into the audit log, in the transaction that does it. The database chains it to the one before. */
export async function record(tx: Tx, { details = {}, ...deed }: Deed): Promise<void> {
  // The trigger fills in both hashes.
  await tx.auditEntry.create({ data: { ...deed, details, previous: "", hash: "" }, select: { id: true } });
}
