import { formatMoney } from "@/components/ui/money";
import { formatTime } from "@/components/ui/time";
import { type ExpertKind, kindLabels } from "@/lib/experts/core/kinds";
import { countryName, languageName } from "@/lib/geography/core/names";
import type { Money } from "@/lib/kernel/money";
import { bookingHref } from "@/lib/scheduling/core/booking-href";
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

/** All that a card says, in words: server and browser then need not know the same names of countries. */
export type CardWords = Pick<ListedExpert, "slug" | "name" | "headline" | "photoUrl" | "rating" | "reviewCount"> & {
  readonly what: string;
  readonly speaks: string;
  readonly price: string | null;
  readonly minutes: number | null;
  /** The price and the times are of the very session that is free at the wanted time. */
  readonly isTimed: boolean;
  readonly strip: readonly StripDay[];
  readonly times: readonly { readonly href: string; readonly words: string }[];
};

/** The words of a card, its times told in the visitor's zone. */
export function cardWords(expert: ListedExpert, timeZone: string): CardWords {
  const { slug, name, headline, photoUrl, rating, reviewCount, kind, countries, languages, priceFrom, offering, starts } = expert;
  const isTimed = starts.length > 0;
  const price = isTimed && offering ? offering.price : priceFrom;
  return {
    slug, name, headline, photoUrl, rating, reviewCount,
    what: [kindLabels[kind], ...countries.map(countryName)].join(", "),
    speaks: languages.map(languageName).join(", "),
    price: price && formatMoney(price, { short: true }),
    minutes: offering?.durationMinutes ?? null,
    isTimed,
    strip: expert.free.strip,
    times: timesOf(expert, timeZone),
  };
}

/** A time that was asked for leads to its review, or is held at once; the next free ones of anybody else lead to their page. */
function timesOf({ slug, offering, starts, free }: ListedExpert, timeZone: string): CardWords["times"] {
  if (!offering) return [];
  if (starts.length === 0) return free.next.map((at) => ({ href: `/experts/${slug}?offering=${offering.id}&start=${at}`, words: formatTime(at, timeZone) }));
  return starts.map((start) => ({ href: bookingHref({ slug, offeringId: offering.id, start, timeZone }), words: formatTime(new Date(start).toISOString(), timeZone) }));
}
