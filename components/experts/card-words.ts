import { freeStroke } from "@/components/experts/week-frame";
import { weekInWords } from "@/components/experts/week-words";
import { formatMoney } from "@/components/ui/money";
import { formatTime } from "@/components/ui/time";
import { type ExpertKind, kindLabels } from "@/lib/experts/core/kinds";
import { countryName, languageName } from "@/lib/geography/core/names";
import { instant } from "@/lib/kernel/instant";
import type { Money } from "@/lib/kernel/money";
import type { StripDay } from "@/lib/scheduling/core/week-strip";

/** An expert with their free times, as a list has them. */
export type ListedExpert = {
  readonly slug: string;
  readonly name: string;
  readonly kind: ExpertKind;
  readonly headline: string;
  readonly photoUrl: string | null;
  readonly rating: number | null;
  readonly reviewCount: number;
  readonly priceFrom: Money | null;
  readonly languages: readonly string[];
  readonly countries: readonly string[];
  readonly offering: { readonly id: string; readonly durationMinutes: number; readonly price: Money } | null;
  /** The first free starts (epoch milliseconds) inside the time that was asked for; none when no time was. */
  readonly starts: readonly number[];
  readonly free: { readonly next: readonly string[]; readonly strip: readonly StripDay[] };
};

/** All that a card says, in words: server and browser then need not know the same names of countries. Few and flat, because twenty cards travel at once. */
export type CardWords = Pick<ListedExpert, "slug" | "name" | "headline" | "photoUrl" | "rating" | "reviewCount"> & {
  readonly what: string;
  readonly speaks: string;
  readonly price: string | null;
  readonly minutes: number | null;
  readonly offeringId: string | null;
  /** The week as a stroke on the list's frame, and as a sentence. */
  readonly stroke: string;
  readonly week: string;
  /** Free starts (ISO, UTC), and each of them as the visitor reads it. */
  readonly starts: readonly string[];
  readonly times: readonly string[];
};

/** The words of a card, its times told in the visitor's zone: those that were asked for, or else the next ones. */
export function cardWords(expert: ListedExpert, timeZone: string): CardWords {
  const { slug, name, headline, photoUrl, rating, reviewCount, kind, countries, languages, priceFrom, offering, free } = expert;
  const isTimed = expert.starts.length > 0;
  const price = isTimed && offering ? offering.price : priceFrom;
  const starts = isTimed ? expert.starts.map((start) => instant(new Date(start))) : free.next;
  return {
    slug, name, headline, photoUrl, rating, reviewCount,
    what: [kindLabels[kind], ...countries.map(countryName)].join(", "),
    speaks: languages.map(languageName).join(", "),
    price: price && formatMoney(price, { short: true }),
    minutes: offering?.durationMinutes ?? null,
    offeringId: offering?.id ?? null,
    stroke: freeStroke(free.strip),
    week: weekInWords(free.strip),
    starts: offering ? starts : [],
    times: offering ? starts.map((start) => formatTime(start, timeZone)) : [],
  };
}
