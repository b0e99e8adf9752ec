import { alreadySuspended, notSuspended, notYourself } from "@/lib/admin/core/errors";
import type { PersonDetail } from "@/lib/admin/core/schema";
import { getPerson } from "@/lib/admin/people";
import { requireAdmin } from "@/lib/admin/require-admin";
import { record } from "@/lib/audit/record";
import { revokeSessions } from "@/lib/identity/revoke-sessions";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { expireTags } from "@/lib/platform/cache";
import type { Tx } from "@/lib/platform/db";
import { emit } from "@/lib/platform/jobs";
import { transaction } from "@/lib/platform/transaction";

export type Suspension = { readonly id: string; readonly reason: string; readonly requestId: string };

/** Shuts a person out: every session ends at once, and an expert is listed no more. Sessions that are booked stay booked. */
export async function suspendPerson(actor: Actor, { id, reason, requestId }: Suspension, now: Date): Promise<PersonDetail> {
  requireAdmin(actor);
  if (id === actor.id) throw notYourself();
  await transaction(async (tx) => {
    const { suspendedAt, expertId } = await lockPerson(tx, id);
    if (suspendedAt) throw alreadySuspended();
    await tx.user.update({ where: { id }, data: { suspendedAt: now, suspendedById: actor.id, suspendedReason: reason }, select: { id: true } });
    const sessions = await revokeSessions(tx, id, now);
    await record(tx, { actorId: actor.id, action: "person.suspended", subjectType: "person", subjectId: id, details: { reason, sessions }, requestId });
    await emit(tx, "person.suspended", { userId: id });
    await forgetListing(tx, expertId);
  });
  return getPerson(actor, id, now);
}

/** Lets a suspended person back in; they sign in anew. */
export async function restorePerson(actor: Actor, { id, requestId }: Omit<Suspension, "reason">, now: Date): Promise<PersonDetail> {
  requireAdmin(actor);
  await transaction(async (tx) => {
    const { suspendedAt, suspendedReason, expertId } = await lockPerson(tx, id);
    if (!suspendedAt) throw notSuspended();
    await tx.user.update({ where: { id }, data: { suspendedAt: null, suspendedById: null, suspendedReason: null }, select: { id: true } });
    await record(tx, { actorId: actor.id, action: "person.restored", subjectType: "person", subjectId: id, details: { wasSuspendedFor: suspendedReason }, requestId });
    await forgetListing(tx, expertId);
  });
  return getPerson(actor, id, now);
}

type LockedPerson = { readonly suspendedAt: Date | null; readonly suspendedReason: string | null; readonly expertId: string | null };

async function lockPerson(tx: Tx, id: string): Promise<LockedPerson> {
  await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${id} FOR NO KEY UPDATE`;
  const person = await tx.user.findUnique({ where: { id }, select: { suspendedAt: true, suspendedReason: true, expert: { select: { id: true } } } });
  if (!person) throw notFound("person");
  return { suspendedAt: person.suspendedAt, suspendedReason: person.suspendedReason, expertId: person.expert?.id ?? null };
}

async function forgetListing(tx: Tx, expertId: string | null): Promise<void> {
  if (expertId) await expireTags(tx, ["experts", `expert:${expertId}`]);
}
