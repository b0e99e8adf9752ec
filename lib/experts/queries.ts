import { averageRating, type ExpertCard, type ExpertProfile } from "@/lib/experts/core/card";
import { movePolicyOf } from "@/lib/experts/core/move-policy";
import { type PublicOffering, termsOfStored } from "@/lib/experts/core/offering";
import { searchFrom } from "@/lib/experts/core/search";
import { listExperts } from "@/lib/experts/list-experts";
import { visibleTo } from "@/lib/experts/scope";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { cached } from "@/lib/platform/cache";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";

const KEPT_SECONDS = 300;

const profileSelect = {
  id: true, slug: true, userId: true, kind: true, headline: true, bio: true, languages: true, countries: true, expertise: true,
  calendarId: true, publishedAt: true, ratingTotal: true, reviewCount: true, priceFromAmount: true, priceFromCurrency: true,
  user: { select: { name: true, photoFileId: true, suspendedAt: true } },
  calendar: { select: { timeZone: true, horizonDays: true } },
  offerings: {
    where: { archivedAt: null },
    orderBy: [{ position: "asc" }, { priceAmount: "asc" }, { id: "asc" }],
    select: {
      id: true, title: true, description: true, durationMinutes: true, stepMinutes: true, priceAmount: true, currency: true,
      format: true, place: true, acceptance: true, cancellationPolicy: true, bufferBeforeMinutes: true, bufferAfterMinutes: true, horizonDays: true, dailyLimit: true,
      audience: true, upcomingLimit: true, movePolicy: true,
    },
  },
} as const satisfies Prisma.ExpertSelect;

type ProfileRow = Prisma.ExpertGetPayload<{ select: typeof profileSelect }>;

/** The profile that this actor may see under this slug, with its offerings; null when there is none. */
export async function findExpert(actor: Actor | null, slug: string): Promise<ExpertProfile | null> {
  const listed = await findListed(slug);
  if (listed) return listed;
  // One's own draft is read afresh: nobody else can see it.
  const own = actor && (await db.expert.findFirst({ where: { slug, ...visibleTo(actor) }, select: profileSelect }));
  return own && profileOf(own);
}

/** The same, throwing not-found. */
export async function getExpert(actor: Actor | null, slug: string): Promise<ExpertProfile> {
  const expert = await findExpert(actor, slug);
  if (!expert) throw notFound("expert");
  return expert;
}

/** One offering of the expert under this slug; somebody else's is not found. */
export async function getOffering(actor: Actor | null, slug: string, offeringId: string): Promise<{ expert: ExpertProfile; offering: PublicOffering }> {
  const expert = await getExpert(actor, slug);
  const offering = expert.offerings.find(({ id }) => id === offeringId);
  if (!offering) throw notFound("offering");
  return { expert, offering };
}

/** The best rated experts, those with a face first, for the first page. */
export async function featuredExperts(count = 6): Promise<readonly ExpertCard[]> {
  const { items } = await listExperts(searchFrom({}), 24, 0);
  const bookable = items.filter(({ offering }) => offering !== null).toSorted((a, b) => Number(b.photoUrl !== null) - Number(a.photoUrl !== null));
  const kinds = [...new Set(bookable.map(({ kind }) => kind))];
  // One of each kind first, so that the page shows what there is.
  const first = kinds.flatMap((kind) => bookable.find((expert) => expert.kind === kind) ?? []);
  return [...first, ...bookable.filter((expert) => !first.includes(expert))].slice(0, count);
}

async function findListed(slug: string): Promise<ExpertProfile | null> {
  const id = await cached(`expert:slug:${slug}`, ["experts"], KEPT_SECONDS, async () => {
    const found = await db.expert.findFirst({ where: { slug, ...visibleTo(null) }, select: { id: true } });
    return found?.id ?? null;
  });
  if (id === null) return null;
  return cached(`expert:${id}`, [`expert:${id}`, "experts"], KEPT_SECONDS, async () => {
    const row = await db.expert.findFirst({ where: { id, slug, ...visibleTo(null) }, select: profileSelect });
    return row && profileOf(row);
  });
}

function profileOf(row: ProfileRow): ExpertProfile {
  const { user, calendar, offerings, publishedAt, ratingTotal, priceFromAmount, priceFromCurrency, userId: _userId, ...rest } = row;
  return {
    ...rest,
    name: user.name,
    photoUrl: user.photoFileId ? `/files/${user.photoFileId}` : null,
    ...calendar,
    rating: averageRating(ratingTotal, row.reviewCount),
    priceFrom: priceFromAmount !== null && priceFromCurrency !== null ? { amount: priceFromAmount, currency: priceFromCurrency } : null,
    isListed: publishedAt !== null && user.suspendedAt === null,
    offerings: offerings.map(({ priceAmount, currency, cancellationPolicy, movePolicy, ...offering }) => ({
      ...offering,
      price: { amount: priceAmount, currency },
      cancellationPolicy: termsOfStored(cancellationPolicy),
      movePolicy: movePolicyOf(movePolicy),
    })),
  };
}
