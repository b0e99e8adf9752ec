import { isListed } from "@/lib/experts/scope";
import type { ExpertSearch } from "@/lib/experts/core/search";
import { freeWithin } from "@/lib/experts/free-within";
import { type Currency, comparableEuroCents, minorDigits } from "@/lib/kernel/money";
import { Prisma } from "@/prisma/generated/client";

/** The words of a query: without case, six at most. */
export function wordsOf(q: string | undefined): string[] {
  return (q ?? "").split(/[^\p{L}\p{N}]+/u).filter(Boolean).slice(0, 6);
}

/** What a search demands apart from time, over `experts e`. */
export function conditionsOf(search: ExpertSearch): Prisma.Sql {
  const { kind, language, country, expertise, minPrice, maxPrice, currency, minRating, format } = search;
  const conditions = [isListed];
  if (kind?.length) conditions.push(Prisma.sql`e.kind::text = ANY(${kind}::text[])`);
  if (language?.length) conditions.push(Prisma.sql`e.languages && ${language}::text[]`);
  if (country?.length) conditions.push(Prisma.sql`e.countries && ${country}::text[]`);
  if (expertise?.length) conditions.push(Prisma.sql`e.expertise && ${expertise}::text[]`);
  if (minPrice !== undefined) conditions.push(Prisma.sql`e.comparable_price_cents >= ${comparable(minPrice, currency)}`);
  if (maxPrice !== undefined) conditions.push(Prisma.sql`e.comparable_price_cents <= ${comparable(maxPrice, currency)}`);
  if (minRating !== undefined) conditions.push(Prisma.sql`e.review_count > 0 AND e.rating_total >= ${minRating}::float8 * e.review_count`);
  if (format !== undefined) conditions.push(Prisma.sql`EXISTS (SELECT 1 FROM offerings o WHERE o.expert_id = e.id AND ${offeredAs(format)})`);
  for (const word of wordsOf(search.q)) conditions.push(Prisma.sql`e.search_words && (SELECT expert_words_like(plain(${word})))`);
  return Prisma.join(conditions, " AND ");
}

/** The same with the time that it asks for. */
export function conditionsAt(search: ExpertSearch, now: Date): Prisma.Sql {
  const free = freeWithin(search, now);
  if (free === null) return conditionsOf(search);
  return Prisma.sql`${conditionsOf(search)} AND EXISTS (SELECT 1 FROM free_starts f WHERE f.calendar_id = e.calendar_id AND ${free.isFree})`;
}

/** How many of the typed words stand there just so: a person called Camille comes before one called Camilla. */
export function exactness(search: ExpertSearch): Prisma.Sql {
  const hits = wordsOf(search.q).map((word) => Prisma.sql`(e.search_words @> ARRAY[plain(${word})])::int`);
  return hits.length === 0 ? Prisma.sql`0::int` : Prisma.join(hits, " + ");
}

/** Which offerings count, over `offerings o`. */
export function offeredAs(format: ExpertSearch["format"]): Prisma.Sql {
  const isLive = Prisma.sql`o.archived_at IS NULL`;
  return format === undefined ? isLive : Prisma.sql`${isLive} AND o.format::text = ${format}`;
}

function comparable(major: number, currency: Currency): number {
  return comparableEuroCents({ amount: major * 10 ** minorDigits(currency), currency });
}
