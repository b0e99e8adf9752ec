import { getProfile, type Profile } from "@/lib/identity/queries";
import type { Actor } from "@/lib/kernel/actor";
import { expireTags } from "@/lib/platform/cache";
import { transaction } from "@/lib/platform/transaction";

export type ProfileChange = { readonly name?: string | undefined; readonly timeZone?: string | undefined; readonly locale?: string | undefined };

/** Changes what is said of the actor; an expert's name is public, so lists and profile are read anew. */
export async function updateProfile(actor: Actor, change: ProfileChange): Promise<Profile> {
  const { name, timeZone, locale } = change;
  await transaction(async (tx) => {
    const data = { ...(name === undefined ? {} : { name }), ...(timeZone === undefined ? {} : { timeZone }), ...(locale === undefined ? {} : { locale }) };
    await tx.user.update({ where: { id: actor.id }, data, select: { id: true } });
    if (actor.expertId) await expireTags(tx, ["experts", `expert:${actor.expertId}`]);
  });
  return getProfile(actor);
}
