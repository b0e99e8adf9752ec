import type { ChosenRole } from "@/lib/identity/core/schema";
import type { GooglePerson } from "@/lib/identity/google-person";
import { startSession } from "@/lib/identity/start-session";
import { DomainError } from "@/lib/kernel/errors";
import { isDuplicate } from "@/lib/platform/db-errors";
import { emit } from "@/lib/platform/jobs";
import { transaction } from "@/lib/platform/transaction";

type Choice = { readonly name: string; readonly role: ChosenRole; readonly timeZone: string };

/** Makes the account of somebody whom Google vouched for, once they chose a role; answers their session. */
export async function signUpWithGoogle(person: GooglePerson, choice: Choice, userAgent: string, now: Date): Promise<string> {
  const { issuer, subject, email } = person;
  try {
    return await transaction(async (tx) => {
      const data = { ...choice, email, emailVerifiedAt: now, createdAt: now, identities: { create: { issuer, subject } } };
      const user = await tx.user.create({ data, select: { id: true } });
      await emit(tx, "person.signed-up", { userId: user.id });
      return startSession(tx, { userId: user.id, kind: "browser", userAgent }, now);
    });
  } catch (error) {
    if (isDuplicate(error)) throw new DomainError("conflict", "account_exists", "There is an account with that address by now. Please sign in.");
    throw error;
  }
}
