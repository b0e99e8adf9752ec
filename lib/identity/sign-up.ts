import { accountKey } from "@/lib/identity/check-password";
import type { ChosenRole } from "@/lib/identity/core/schema";
import { hashPassword } from "@/lib/identity/password";
import { refuseWeakPassword } from "@/lib/identity/refuse-weak-password";
import { emit } from "@/lib/platform/jobs";
import { spendRate } from "@/lib/platform/rate-limit";
import { transaction } from "@/lib/platform/transaction";

export type NewPerson = { readonly email: string; readonly name: string; readonly password: string; readonly role: ChosenRole; readonly timeZone: string };

/** Makes an account that waits for its address to be confirmed. Whether the address is known shows neither in the answer nor in the time it takes: its owner gets a letter either way. */
export async function signUp(person: NewPerson, now: Date): Promise<void> {
  const { password, ...rest } = person;
  refuseWeakPassword(password, person, "password");
  await spendRate("reset", `sign-up:${accountKey(person.email)}`, now);
  const passwordHash = await hashPassword(password);
  await transaction(async (tx) => {
    const made = await tx.user.createManyAndReturn({ data: [{ ...rest, passwordHash, createdAt: now }], skipDuplicates: true, select: { id: true } });
    if (made[0]) return emit(tx, "person.signed-up", { userId: made[0].id });
    const known = await tx.user.findUniqueOrThrow({ where: { email: person.email }, select: { id: true } });
    return emit(tx, "sign-up.address-known", { userId: known.id });
  });
}
