import { completeness, type Completeness, hasWeeklyHours, type Profile, ProfileSchema } from "@/lib/experts/core/profile";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { expireTags } from "@/lib/platform/cache";
import { db, type Db, type Tx } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";

export type OwnProfile = Profile & {
  readonly slug: string;
  readonly kind: "coach" | "researcher" | "mentor";
  readonly name: string;
  readonly isPublished: boolean;
  readonly photoUrl: string | null;
  readonly completeness: Completeness;
};

/** The actor's own profile with what is still missing. Throws not-found for people without one. */
export async function getOwnProfile(actor: Actor, from: Db = db): Promise<OwnProfile> {
  const row = await from.expert.findUnique({
    where: { userId: actor.id },
    select: {
      slug: true, kind: true, headline: true, bio: true, languages: true, countries: true, expertise: true, publishedAt: true,
      user: { select: { name: true, photoFileId: true } },
      calendar: { select: { hours: true } },
      offerings: { where: { archivedAt: null }, select: { id: true }, take: 1 },
    },
  });
  if (!row) throw notFound("profile");
  const { user, calendar, offerings, publishedAt, slug, kind, ...said } = row;
  const profile = ProfileSchema.parse({ ...said, expertise: said.expertise.filter((tag) => ProfileSchema.shape.expertise.element.safeParse(tag).success) });
  const has = { photo: user.photoFileId !== null, offering: offerings.length > 0, hours: hasWeeklyHours(calendar.hours) };
  const photoUrl = user.photoFileId ? `/files/${user.photoFileId}` : null;
  return { ...profile, slug, kind, name: user.name, photoUrl, isPublished: publishedAt !== null, completeness: completeness(profile, has) };
}

/** Writes what the expert says of themselves. A published profile must stay whole. */
export async function saveProfile(actor: Actor, profile: Profile): Promise<OwnProfile> {
  return transaction(async (tx) => {
    const { id } = await tx.expert.update({ where: { userId: actor.id }, data: profile, select: { id: true } });
    const saved = await getOwnProfile(actor, tx);
    if (saved.isPublished) refuseIncomplete(saved.completeness);
    await expireTags(tx, ["experts", `expert:${id}`]);
    return saved;
  });
}

/** Puts the profile into the lists, at once. Refuses one that is not whole and says what is missing. */
export async function publishProfile(actor: Actor, now: Date): Promise<OwnProfile> {
  return setPublished(actor, now, (profile) => refuseIncomplete(profile.completeness));
}

/** Takes the profile out of the lists; bookings that stand are kept. */
export async function withdrawProfile(actor: Actor): Promise<OwnProfile> {
  return setPublished(actor, null, () => undefined);
}

async function setPublished(actor: Actor, publishedAt: Date | null, check: (profile: OwnProfile) => void): Promise<OwnProfile> {
  return transaction(async (tx: Tx) => {
    check(await getOwnProfile(actor, tx));
    const { id } = await tx.expert.update({ where: { userId: actor.id }, data: { publishedAt }, select: { id: true } });
    await expireTags(tx, ["experts", `expert:${id}`]);
    return getOwnProfile(actor, tx);
  });
}

function refuseIncomplete({ missing }: Completeness): void {
  if (missing.length === 0) return;
  throw new DomainError("invalid", "profile_incomplete", `Before people can find you, please add ${missing.join(", ")}.`, { help: { missing } });
}
