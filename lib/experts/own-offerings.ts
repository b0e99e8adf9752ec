import { movePolicyOf } from "@/lib/experts/core/move-policy";
import { type OfferingInput, policyFrom, type WholeOffering } from "@/lib/experts/core/profile";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError, invalidField, notFound } from "@/lib/kernel/errors";
import { comparableEuroCents, CurrencySchema } from "@/lib/kernel/money";
import { expireTags } from "@/lib/platform/cache";
import { db, type Tx } from "@/lib/platform/db";
import { isZoomConfigured } from "@/lib/platform/env";
import { emit } from "@/lib/platform/jobs";
import { transaction } from "@/lib/platform/transaction";
import type { Prisma } from "@/prisma/generated/client";

const mostOfferings = 12;
const builtIn = { meetingProvider: "built_in", meetingLink: null } as const;

export type OwnOffering = WholeOffering & { readonly id: string };

/** The actor's offerings that can be booked, in the order of the profile. */
export async function listOwnOfferings(actor: Actor): Promise<OwnOffering[]> {
  const rows = await db.offering.findMany({ where: { archivedAt: null, expert: { userId: actor.id } }, orderBy: [{ position: "asc" }, { createdAt: "asc" }], select: fields });
  return rows.map(asOffering);
}

/** One of the actor's own offerings. Throws not-found for another's. */
export async function getOwnOffering(actor: Actor, id: string): Promise<OwnOffering> {
  const row = await db.offering.findFirst({ where: { id, archivedAt: null, expert: { userId: actor.id } }, select: fields });
  if (!row) throw notFound("offering");
  return asOffering(row);
}

/** Adds an offering at the end of the list; at most a dozen. */
export async function addOffering(actor: Actor, input: OfferingInput): Promise<OwnOffering> {
  return transaction(async (tx) => {
    const expert = await lockOwnExpert(tx, actor);
    const count = await tx.offering.count({ where: { expertId: expert.id, archivedAt: null } });
    if (count >= mostOfferings) throw new DomainError("conflict", "too_many_offerings", `You have ${mostOfferings} offerings already. Remove one first.`);
    const row = await tx.offering.create({ data: { ...asRow(input), expertId: expert.id, position: count }, select: fields });
    await offeringsChanged(tx, expert);
    return asOffering(row);
  });
}

/** Changes an offering for bookings to come; those that stand keep what was shown to them. */
export async function saveOffering(actor: Actor, id: string, input: OfferingInput): Promise<OwnOffering> {
  return transaction(async (tx) => {
    const expert = await lockOwnExpert(tx, actor);
    const { count } = await tx.offering.updateMany({ where: { id, expertId: expert.id, archivedAt: null }, data: asRow(input) });
    if (count === 0) throw notFound("offering");
    await offeringsChanged(tx, expert);
    return asOffering(await tx.offering.findUniqueOrThrow({ where: { id }, select: fields }));
  });
}

/** Takes an offering off the profile; bookings that stand are kept. A published profile keeps at least one. */
export async function removeOffering(actor: Actor, id: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const expert = await lockOwnExpert(tx, actor);
    const { count } = await tx.offering.updateMany({ where: { id, expertId: expert.id, archivedAt: null }, data: { archivedAt: now } });
    if (count === 0) throw notFound("offering");
    const left = await tx.offering.count({ where: { expertId: expert.id, archivedAt: null } });
    if (left === 0 && expert.publishedAt) throw new DomainError("conflict", "last_offering", "This is your last offering. Add another one first, or withdraw your profile.");
    await offeringsChanged(tx, expert);
  });
}

const fields = {
  id: true, title: true, description: true, durationMinutes: true, stepMinutes: true, priceAmount: true, currency: true,
  format: true, place: true, acceptance: true, cancellationPolicy: true, bufferBeforeMinutes: true, bufferAfterMinutes: true, horizonDays: true, dailyLimit: true,
  audience: true, upcomingLimit: true, movePolicy: true, meetingProvider: true, meetingLink: true,
} as const satisfies Prisma.OfferingSelect;

type Row = Prisma.OfferingGetPayload<{ select: typeof fields }>;

type OwnExpert = { readonly id: string; readonly calendarId: string; readonly publishedAt: Date | null };

async function lockOwnExpert(tx: Tx, actor: Actor): Promise<OwnExpert> {
  const rows = await tx.$queryRaw<OwnExpert[]>`
    SELECT id, calendar_id AS "calendarId", published_at AS "publishedAt" FROM experts WHERE user_id = ${actor.id} FOR NO KEY UPDATE`;
  if (!rows[0]) throw notFound("profile");
  return rows[0];
}

/** The price that lists show is the lowest that anyone may book, by the reference rates. */
async function offeringsChanged(tx: Tx, expert: OwnExpert): Promise<void> {
  const prices = await tx.offering.findMany({ where: { expertId: expert.id, archivedAt: null }, select: { priceAmount: true, currency: true, audience: true } });
  const open = prices.filter(({ audience }) => audience === "anyone");
  const [lowest] = (open.length > 0 ? open : prices)
    .map(({ priceAmount, currency }) => ({ priceAmount, currency, cents: comparableEuroCents({ amount: priceAmount, currency }) }))
    .toSorted((a, b) => a.cents - b.cents);
  await tx.expert.update({
    where: { id: expert.id },
    data: { priceFromAmount: lowest?.priceAmount ?? null, priceFromCurrency: lowest?.currency ?? null, comparablePriceCents: lowest?.cents ?? null },
    select: { id: true },
  });
  await expireTags(tx, ["experts", `expert:${expert.id}`, `free:${expert.calendarId}`]);
  await emit(tx, "offerings.changed", { calendarId: expert.calendarId });
}

function asRow({ price, place, format, meetingProvider, meetingLink, ...rest }: OfferingInput) {
  refuseUnknownProvider(meetingProvider);
  const online = meetingProvider === undefined ? {} : { meetingProvider, meetingLink: meetingProvider === "link" ? (meetingLink ?? null) : null };
  return { ...said(rest), ...(format === "in_person" ? { place, ...builtIn } : { place: null, ...online }), format, priceAmount: price.amount, currency: price.currency };
}

type Said<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** Without what was left out, which stays as it is. */
function said<T extends object>(input: T): Said<T> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Said<T>;
}

function refuseUnknownProvider(provider: OfferingInput["meetingProvider"]): void {
  if (provider === "zoom" && !isZoomConfigured()) throw invalidField("meetingProvider", "Zoom is not set up here. Choose the built-in room or a link of your own.");
}

function asOffering(row: Row): OwnOffering {
  const { priceAmount, currency, cancellationPolicy, movePolicy, ...rest } = row;
  return { ...rest, cancellationPolicy: policyFrom(cancellationPolicy), movePolicy: movePolicyOf(movePolicy), price: { amount: priceAmount, currency: CurrencySchema.parse(currency) } };
}
