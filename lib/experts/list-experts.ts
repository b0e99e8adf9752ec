import { averageRating, type ExpertCard } from "@/lib/experts/core/card";
import { windowsOf } from "@/lib/experts/core/free-window";
import type { ExpertKind } from "@/lib/experts/core/kinds";
import type { ExpertSearch } from "@/lib/experts/core/search";
import { type FreeWithin, freeWithin } from "@/lib/experts/free-within";
import { conditionsAt, conditionsOf, exactness, offeredAs } from "@/lib/experts/matching";
import { type Page, pageFrom } from "@/lib/kernel/page";
import { cached } from "@/lib/platform/cache";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";

const KEPT_SECONDS = 300;
// Who is free changes with every booking: what many ask for in one second is read once. Who is shown is asked again each time.
const FREE_SECONDS = 1;

type Row = {
  id: string; slug: string; name: string; kind: ExpertKind; headline: string; photoFileId: string | null;
  languages: string[]; countries: string[]; expertise: string[]; ratingTotal: number; reviewCount: number;
  priceAmount: number | null; priceCurrency: string | null; timeZone: string; calendarId: string;
  bufferBeforeMinutes: number | null; bufferAfterMinutes: number | null; horizonDays: number | null; dailyLimit: number | null;
  offeringId: string | null; durationMinutes: number | null; stepMinutes: number | null; offeringAmount: number | null; offeringCurrency: string | null;
};

/** One page of the experts that match, and how many do. What strangers see, whoever asks. Who is asked to be free is so by the index. */
export async function listExperts(search: ExpertSearch, limit: number, offset: number, now = new Date()): Promise<Required<Page<ExpertCard>>> {
  const [page, total] = await Promise.all([matchingExperts(search, { limit, offset }, now), countExperts(search, now)]);
  return { ...page, total };
}

/** The same without the count. */
export async function matchingExperts(search: ExpertSearch, { limit, offset }: Cut, now: Date): Promise<Page<ExpertCard>> {
  return pageFrom(await readRows(search, { limit, offset }, now), limit, offset);
}

/** How many experts match. */
export async function countExperts(search: ExpertSearch, now = new Date()): Promise<number> {
  return cached(`experts:count:${keyOf(search)}`, ["experts"], keptSeconds(search, now), async () => {
    const [row] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM experts e WHERE ${conditionsAt(search, now)}`;
    return row?.count ?? 0;
  });
}

/** What a count depends on: not the order, unless it asks for a time. */
export function keyOf(search: ExpertSearch): string {
  const { sort, ...filters } = search;
  return JSON.stringify(sort === "soonest" ? search : filters);
}

/** How long it may be told who matches, and how many. */
export function keptSeconds(search: ExpertSearch, now: Date): number {
  return windowsOf(search, now.getTime()) === null ? KEPT_SECONDS : FREE_SECONDS;
}

type Cut = { readonly limit: number; readonly offset: number };

function readRows(search: ExpertSearch, { limit, offset }: Cut, now: Date): Promise<ExpertCard[]> {
  const key = `experts:list:${JSON.stringify(search)}:${limit}:${offset}`;
  return cached(key, ["experts"], keptSeconds(search, now), () => queryRows(search, { limit, offset }, freeWithin(search, now)));
}

async function queryRows(search: ExpertSearch, { limit, offset }: Cut, free: FreeWithin | null): Promise<ExpertCard[]> {
  const score = Prisma.sql`expert_score(e.rating_total, e.review_count)`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.id, p.slug, p.name, p.kind, p.headline, p.photo_file_id AS "photoFileId", p.languages, p.countries, p.expertise,
           p.rating_total AS "ratingTotal", p.review_count AS "reviewCount", p.price_from_amount AS "priceAmount",
           p.price_from_currency AS "priceCurrency", c.time_zone AS "timeZone", p.calendar_id AS "calendarId",
           o.id AS "offeringId", o.duration_minutes AS "durationMinutes", o.step_minutes AS "stepMinutes",
           o.buffer_before_minutes AS "bufferBeforeMinutes", o.buffer_after_minutes AS "bufferAfterMinutes", o.horizon_days AS "horizonDays", o.daily_limit AS "dailyLimit",
           o.price_amount AS "offeringAmount", o.currency AS "offeringCurrency"
    FROM (
      SELECT e.id, e.slug, e.kind, e.headline, e.languages, e.countries, e.expertise, e.rating_total, e.review_count, e.price_from_amount,
             e.price_from_currency, e.comparable_price_cents, e.calendar_id, u.name, u.photo_file_id,
             ${exactness(search)} AS exact, ${score} AS score, ${soonestIn(search)} AS soonest
      FROM experts e JOIN users u ON u.id = e.user_id ${freeJoin(search, free)}
      WHERE ${conditionsOf(search)} ${free && search.sort !== "soonest" ? Prisma.sql`AND EXISTS (${freeRows(free)})` : Prisma.empty}
      ORDER BY ${order(search, { row: Prisma.sql`e`, score, exact: exactness(search), soonest: soonestIn(search) })}
      LIMIT ${limit + 1} OFFSET ${offset}
    ) p
    JOIN calendars c ON c.id = p.calendar_id
    LEFT JOIN LATERAL (${chosenOffering(search, free)}) o ON true
    ORDER BY ${order(search, { row: Prisma.sql`p`, score: Prisma.sql`p.score`, exact: Prisma.sql`p.exact`, soonest: Prisma.sql`p.soonest` })}`;
  return rows.map(cardOf);
}

function freeRows({ isFree }: FreeWithin): Prisma.Sql {
  return Prisma.sql`SELECT 1 FROM free_starts f WHERE f.calendar_id = e.calendar_id AND ${isFree}`;
}

function soonestIn({ sort }: ExpertSearch): Prisma.Sql {
  return sort === "soonest" ? Prisma.sql`s.soonest` : Prisma.sql`NULL::int`;
}

/** To order by the first free time, everybody's must be known. */
function freeJoin({ sort }: ExpertSearch, free: FreeWithin | null): Prisma.Sql {
  if (free === null || sort !== "soonest") return Prisma.empty;
  return Prisma.sql`JOIN (SELECT f.calendar_id, min(${free.firstStart}) AS soonest FROM free_starts f WHERE ${free.isFree} GROUP BY f.calendar_id) s ON s.calendar_id = e.calendar_id`;
}

/** The cheapest offering that anyone may book; where a time is asked for, of those that are free then the shortest that is long enough, or the soonest. */
function chosenOffering({ sort, durationMinutes, format }: ExpertSearch, free: FreeWithin | null): Prisma.Sql {
  const fields = Prisma.sql`o.id, o.duration_minutes, o.step_minutes, o.buffer_before_minutes, o.buffer_after_minutes, o.horizon_days, o.daily_limit, o.price_amount, o.currency`;
  if (free === null) return Prisma.sql`SELECT ${fields} FROM offerings o WHERE o.expert_id = p.id AND o.audience = 'anyone' AND ${offeredAs(format)} ORDER BY o.price_amount, o.position, o.id LIMIT 1`;
  const first = sort === "soonest" ? Prisma.sql`${free.firstStart},` : durationMinutes === undefined ? Prisma.empty : Prisma.sql`o.duration_minutes,`;
  return Prisma.sql`
    SELECT ${fields} FROM free_starts f JOIN offerings o ON o.id = f.offering_id
    WHERE f.calendar_id = p.calendar_id AND ${free.isFree} AND ${offeredAs(format)} ORDER BY ${first} o.price_amount, o.position, o.id LIMIT 1`;
}

type Keys = { readonly row: Prisma.Sql; readonly score: Prisma.Sql; readonly exact: Prisma.Sql; readonly soonest: Prisma.Sql };

/** The last key is the id, so that pages never show somebody twice or skip them. */
function order({ sort, q }: ExpertSearch, { row, score, exact, soonest }: Keys): Prisma.Sql {
  if (sort === "soonest") return Prisma.sql`${soonest}, ${score} DESC, ${row}.id`;
  if (sort === "price") return Prisma.sql`${row}.comparable_price_cents ASC NULLS LAST, ${row}.id`;
  if (sort === "-price") return Prisma.sql`${row}.comparable_price_cents DESC NULLS LAST, ${row}.id`;
  const average = Prisma.sql`${row}.rating_total::float8 / nullif(${row}.review_count, 0) DESC NULLS LAST, ${row}.review_count DESC, ${row}.id`;
  if (sort === "rating") return average;
  return q ? Prisma.sql`(${exact}) DESC, ${score} DESC, ${row}.id` : Prisma.sql`${score} DESC, ${row}.id`;
}

function cardOf(row: Row): ExpertCard {
  const { photoFileId, ratingTotal, priceAmount, priceCurrency, offeringId, durationMinutes, stepMinutes, offeringAmount: amount, offeringCurrency: currency, ...others } = row;
  const { bufferBeforeMinutes, bufferAfterMinutes, horizonDays, dailyLimit, ...rest } = others;
  const hasOffering = offeringId !== null && durationMinutes !== null && stepMinutes !== null && amount !== null && currency !== null;
  return {
    ...rest,
    photoUrl: photoFileId ? `/files/${photoFileId}` : null,
    rating: averageRating(ratingTotal, rest.reviewCount),
    priceFrom: priceAmount !== null && priceCurrency !== null ? { amount: priceAmount, currency: priceCurrency } : null,
    offering: hasOffering ? { id: offeringId, durationMinutes, stepMinutes, bufferBeforeMinutes, bufferAfterMinutes, horizonDays, dailyLimit, price: { amount, currency } } : null,
  };
}
