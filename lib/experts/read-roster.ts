import { averageRating } from "@/lib/experts/core/card";
import type { Format, ExpertKind } from "@/lib/experts/core/kinds";
import type { FreeBits, Listed, ListedOffering } from "@/lib/experts/core/roster/listed";
import { isListed } from "@/lib/experts/scope";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";

type Row = {
  id: string; slug: string; name: string; kind: ExpertKind; headline: string; photoFileId: string | null; languages: string[]; countries: string[]; expertise: string[];
  ratingTotal: number; reviewCount: number; priceAmount: number | null; priceCurrency: string | null; comparableCents: number | null; words: string[];
  timeZone: string; calendarId: string; offerings: ListedOffering[];
};

/** Those of these experts who are listed, with what can be booked with them. */
export async function readListed(ids: readonly string[]): Promise<Listed[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT e.id, e.slug, u.name, e.kind, e.headline, u.photo_file_id AS "photoFileId", e.languages, e.countries, e.expertise, e.rating_total AS "ratingTotal",
      e.review_count AS "reviewCount", e.price_from_amount AS "priceAmount", e.price_from_currency AS "priceCurrency", e.comparable_price_cents AS "comparableCents",
      e.search_words AS words, c.time_zone AS "timeZone", e.calendar_id AS "calendarId",
      ARRAY(SELECT jsonb_build_object('id', o.id, 'durationMinutes', o.duration_minutes, 'stepMinutes', o.step_minutes, 'bufferBeforeMinutes', o.buffer_before_minutes,
          'bufferAfterMinutes', o.buffer_after_minutes, 'horizonDays', o.horizon_days, 'dailyLimit', o.daily_limit, 'format', o.format, 'isOpen', o.audience = 'anyone',
          'price', jsonb_build_object('amount', o.price_amount, 'currency', o.currency))
        FROM offerings o WHERE o.expert_id = e.id AND o.archived_at IS NULL ORDER BY o.price_amount, o.position, o.id) AS offerings
    FROM experts e JOIN users u ON u.id = e.user_id JOIN calendars c ON c.id = e.calendar_id
    WHERE e.id = ANY(${ids}::text[]) AND ${isListed}`;
  return rows.map(listedOf);
}

function listedOf({ photoFileId, priceAmount, priceCurrency, comparableCents, words, offerings, ratingTotal, ...rest }: Row): Listed {
  return {
    card: {
      ...rest,
      photoUrl: photoFileId ? `/files/${photoFileId}` : null,
      rating: averageRating(ratingTotal, rest.reviewCount),
      priceFrom: priceAmount !== null && priceCurrency !== null ? { amount: priceAmount, currency: priceCurrency } : null,
    },
    ratingTotal, comparableCents, words, offerings,
  };
}

type BitsRow = Omit<FreeBits, "since" | "till" | "bits"> & { calendarId: string; format: Format; since: number | null; till: number | null; bits: Uint8Array };

/** The free-time index of these calendars, by calendar; one without rows has an empty list. */
export async function readFreeBits(calendarIds: readonly string[]): Promise<Map<string, FreeBits[]>> {
  // `varbit_send` is the bit string as Postgres sends it: four bytes of length, then the bits.
  const rows = await db.$queryRaw<BitsRow[]>`
    SELECT calendar_id AS "calendarId", offering_id AS "offeringId", ${epoch("since")} AS since, ${epoch("till")} AS till, duration_minutes AS "durationMinutes",
      comparable_price_cents AS "comparableCents", format, time_zone AS "timeZone", notice_minutes AS "noticeMinutes", horizon_days AS "horizonDays",
      first_minute AS "firstMinute", minutes_per_bit AS "minutesPerBit", varbit_send(starts) AS bits
    FROM free_starts WHERE calendar_id = ANY(${calendarIds}::text[]) ORDER BY offering_id`;
  const byCalendar = new Map<string, FreeBits[]>(calendarIds.map((id) => [id, []]));
  for (const { calendarId, since, till, bits, ...row } of rows) {
    byCalendar.get(calendarId)?.push({ ...row, since: since ?? -Infinity, till: till ?? Infinity, bits: bits.slice(4) });
  }
  return byCalendar;
}

function epoch(column: "since" | "till"): Prisma.Sql {
  const name = Prisma.raw(column);
  return Prisma.sql`CASE WHEN isfinite(${name}) THEN (extract(epoch FROM ${name}) * 1000)::float8 END`;
}
