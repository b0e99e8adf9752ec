import { identityTaken } from "@/lib/identity/core/errors";
import type { GooglePerson } from "@/lib/identity/google-person";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db";

/** Lets a Google account sign the actor in from now on; they are signed in here and there, which proves both sides. */
export async function linkGoogle(actor: Actor, { issuer, subject }: GooglePerson): Promise<void> {
  await db.externalIdentity.createMany({ data: [{ issuer, subject, userId: actor.id }], skipDuplicates: true });
  const linked = await db.externalIdentity.findUniqueOrThrow({ where: { issuer_subject: { issuer, subject } }, select: { userId: true } });
  if (linked.userId !== actor.id) throw identityTaken();
}

/** Takes Google away as a way in; somebody without a password must set one first. */
export async function unlinkGoogle(actor: Actor): Promise<void> {
  const user = await db.user.findUniqueOrThrow({ where: { id: actor.id }, select: { passwordHash: true } });
  if (user.passwordHash === null) throw new DomainError("conflict", "only_way_in", "Google is your only way in. Set a password first.");
  await db.externalIdentity.deleteMany({ where: { userId: actor.id } });
}
