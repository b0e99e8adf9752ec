import type { GooglePerson } from "@/lib/identity/google-person";
import { db } from "@/lib/platform/db";

/** What to do with somebody who comes back from Google. */
export type Meeting =
  | { readonly kind: "known"; readonly userId: string }
  | { readonly kind: "suspended" }
  /** The address has an account already: linking needs its own proof too, so they sign in there first. */
  | { readonly kind: "address-known" }
  | { readonly kind: "new" };

/** Recognises somebody by issuer and subject, never by their address alone. */
export async function meetGooglePerson({ issuer, subject, email }: GooglePerson): Promise<Meeting> {
  const identity = await db.externalIdentity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { user: { select: { id: true, suspendedAt: true } } },
  });
  if (identity) return identity.user.suspendedAt ? { kind: "suspended" } : { kind: "known", userId: identity.user.id };
  const owner = await db.user.findUnique({ where: { email }, select: { id: true } });
  return owner ? { kind: "address-known" } : { kind: "new" };
}
