import { averageRating, type ExpertCard } from "@/lib/experts/core/card";
import type { ExpertKind } from "@/lib/experts/core/kinds";
import type { ExpertSearch } from "@/lib/experts/core/search";
import { conditionsOf, exactness, offeredAs } from "@/lib/experts/matching";
import { type Page, pageFrom } from "@/lib/kernel/page";
import { cached } from "@/lib/platform/cache";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";

const KEPT_SECONDS = 300;

type Row = {
  id: string; slug: string; name: string; kind: ExpertKind; headline: string; photoFileId: string | null;
  languages: string[]; countries: string[]; expertise: string[]; ratingTotal: number; reviewCount: number;
  priceAmount: number | null; priceCurrency: string | null; timeZone: string; calendarId: string;
  offeringId: string | null; durationMinutes: number | null; stepMinutes: number | null;
};

/** One page of the experts that match, and how many do. What strangers see, whoever asks. */
export async function listExperts(search: ExpertSearch, limit: number, offset: number): Promise<Required<Page<ExpertCard>>> {
  const [rows, total] = await Promise.all([readRows(search, limit, offset), countExperts(search)]);
  return { ...pageFrom(rows, limit, offset), total };
}

/** How many experts match. */
export async function countExperts(search: ExpertSearch): Promise<number> {
  const { sort: _sort, ...filters } = search;
  return cached(`experts:count:${JSON.stringify(filters)}`, ["experts"], KEPT_SECONDS, async () => {
    const [row] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM experts e JOIN users u ON u.id = e.user_id WHERE ${conditionsOf(search)}`;
    return row?.count ?? 0;
  });
}

function readRows(search: ExpertSearch, limit: number, offset: number): Promise<ExpertCard[]> {
  return cached(`experts:list:${JSON.stringify(search)}:${limit}:${offset}`, ["experts"], KEPT_SECONDS, async () => {
    const rows = await db.$queryRaw<Row[]>`
      SELECT p.id, p.slug, p.name, p.kind, p.headline, p.photo_file_id AS "photoFileId", p.languages, p.countries, p.expertise,
             p.rating_total AS "ratingTotal", p.review_count AS "reviewCount", p.price_from_amount AS "priceAmount",
             p.price_from_currency AS "priceCurrency", c.time_zone AS "timeZone", p.calendar_id AS "calendarId",
             o.id AS "offeringId", o.duration_minutes AS "durationMinutes", o.step_minutes AS "stepMinutes"
      FROM (
        SELECT e.id, e.slug, e.kind, e.headline, e.languages, e.countries, e.expertise, e.rating_total, e.review_count, e.price_from_amount,
               e.price_from_currency, e.comparable_price_cents, e.calendar_id, u.name, u.photo_file_id,
               ${exactness(search)} AS exact, expert_score(e.rating_total, e.review_count) AS score
        FROM experts e JOIN users u ON u.id = e.user_id
        WHERE ${conditionsOf(search)}
        ORDER BY ${order(search, Prisma.sql`e`, Prisma.sql`expert_score(e.rating_total, e.review_count)`, exactness(search))}
        LIMIT ${limit + 1} OFFSET ${offset}
      ) p
      JOIN calendars c ON c.id = p.calendar_id
      LEFT JOIN LATERAL (
        SELECT o.id, o.duration_minutes, o.step_minutes FROM offerings o
        WHERE o.expert_id = p.id AND ${offeredAs(search.format)} ORDER BY o.price_amount, o.position, o.id LIMIT 1
      ) o ON true
      ORDER BY ${order(search, Prisma.sql`p`, Prisma.sql`p.score`, Prisma.sql`p.exact`)}`;
    return rows.map(cardOf);
  });
}

/** The last key is the id, so that pages never show somebody twice or skip them. */
function order({ sort, q }: ExpertSearch, row: Prisma.Sql, score: Prisma.Sql, exact: Prisma.Sql): Prisma.Sql {
  if (sort === "price") return Prisma.sql`${row}.comparable_price_cents ASC NULLS LAST, ${row}.id`;
  if (sort === "-price") return Prisma.sql`${row}.comparable_price_cents DESC NULLS LAST, ${row}.id`;
  const average = Prisma.sql`${row}.rating_total::float8 / nullif(${row}.review_count, 0) DESC NULLS LAST, ${row}.review_count DESC, ${row}.id`;
  if (sort === "rating") return average;
  return q ? Prisma.sql`(${exact}) DESC, ${score} DESC, ${row}.id` : Prisma.sql`${score} DESC, ${row}.id`;
}

function cardOf(row: Row): ExpertCard {
  const { photoFileId, ratingTotal, priceAmount, priceCurrency, offeringId, durationMinutes, stepMinutes, ...rest } = row;
  const hasOffering = offeringId !== null && durationMinutes !== null && stepMinutes !== null;
  return {
    ...rest,
    photoUrl: photoFileId ? `/files/${photoFileId}` : null,
    rating: averageRating(ratingTotal, rest.reviewCount),
    priceFrom: priceAmount !== null && priceCurrency !== null ? { amount: priceAmount, currency: priceCurrency } : null,
    offering: hasOffering ? { id: offeringId, durationMinutes, stepMinutes } : null,
  };
}
