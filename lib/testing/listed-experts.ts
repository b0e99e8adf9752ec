import { randomUUID } from "node:crypto";
import type { Format, ExpertKind } from "@/lib/experts/core/kinds";
import { comparableEuroCents } from "@/lib/kernel/money";
import { expireTags } from "@/lib/platform/cache";
import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { reindex } from "@/lib/scheduling/free-time-index";
import { allHeard } from "@/lib/testing/all-heard";

export type ListedSketch = {
  name: string;
  kind?: ExpertKind;
  headline?: string;
  languages?: string[];
  countries?: string[];
  expertise?: string[];
  /** Minor units; null has no offering. */
  price?: number | null;
  currency?: string;
  format?: Format;
  ratingTotal?: number;
  reviewCount?: number;
  timeZone?: string;
  isPublished?: boolean;
  isSuspended?: boolean;
};

/** An expert in the list with one offering of an hour, open every day from nine to five. */
export async function newListedExpert(sketch: ListedSketch): Promise<{ id: string; slug: string; userId: string; calendarId: string; offeringId: string }> {
  const { name, price = 9_500, currency = "EUR", timeZone = "Europe/Paris", isPublished = true, isSuspended = false, format = "online" } = sketch;
  const hours = { weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], from: "09:00", to: "17:00" }], overrides: [], timeOff: [] };
  const slug = `${name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}-${randomUUID().slice(0, 8)}`;
  const user = await db.user.create({
    data: { email: `${slug}@people.example`, name, role: "coach", timeZone, suspendedAt: isSuspended ? new Date() : null },
    select: { id: true },
  });
  const calendar = await db.calendar.create({ data: { timeZone, hours, noticeMinutes: 60, horizonDays: 60 }, select: { id: true } });
  const expert = await db.expert.create({
    data: {
      userId: user.id, slug, calendarId: calendar.id, kind: sketch.kind ?? "coach", headline: sketch.headline ?? "",
      languages: sketch.languages ?? ["en"], countries: sketch.countries ?? ["FR"], expertise: sketch.expertise ?? [],
      publishedAt: isPublished ? new Date() : null, ratingTotal: sketch.ratingTotal ?? 0, reviewCount: sketch.reviewCount ?? 0,
      priceFromAmount: price, priceFromCurrency: price === null ? null : currency,
      comparablePriceCents: price === null ? null : comparableEuroCents({ amount: price, currency }),
    },
    select: { id: true },
  });
  const offeringId = price === null ? "" : await newHour(expert.id, price, currency, format);
  await transaction(async (tx) => {
    await reindex(tx, [calendar.id]);
    await expireTags(tx, ["experts", `expert:${expert.id}`]);
  });
  await allHeard();
  return { id: expert.id, slug, userId: user.id, calendarId: calendar.id, offeringId };
}

async function newHour(expertId: string, priceAmount: number, currency: string, format: Format): Promise<string> {
  const data = { expertId, title: "An hour", durationMinutes: 60, stepMinutes: 60, priceAmount, currency, format, cancellationPolicy: "flexible" };
  return (await db.offering.create({ data, select: { id: true } })).id;
}
