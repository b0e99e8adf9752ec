import { wrongSignIn, suspended } from "@/lib/identity/core/errors";
import { isPassword } from "@/lib/identity/password";
import { db } from "@/lib/platform/db";
import { forgetRate, spendRate } from "@/lib/platform/rate-limit";
import { keyedHash } from "@/lib/platform/secrets";
import type { Role } from "@/lib/kernel/actor";

export type Credentials = { readonly email: string; readonly password: string };

export type ProvenPerson = { readonly id: string; readonly role: Role; readonly isVerified: boolean };

/** The person behind an address and password; tries are counted for each account (known or not), and a right one clears the count. */
export async function checkPassword({ email, password }: Credentials, now: Date): Promise<ProvenPerson> {
  const key = accountKey(email);
  await spendRate("sign-in", key, now);
  const user = await db.user.findUnique({
    where: { email },
    select: { id: true, role: true, passwordHash: true, emailVerifiedAt: true, suspendedAt: true },
  });
  if (!(await isPassword(password, user?.passwordHash ?? null)) || !user) throw wrongSignIn();
  if (user.suspendedAt) throw suspended();
  await forgetRate("sign-in", key);
  return { id: user.id, role: user.role, isVerified: user.emailVerifiedAt !== null };
}

/** The account's key for counting tries, without its address in it. */
export function accountKey(email: string): string {
  return `account:${keyedHash("rate", email.toLowerCase())}`;
}
