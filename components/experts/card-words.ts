import { formatMoney } from "@/components/ui/money";
import { formatTime } from "@/components/ui/time";
import { type ExpertKind, kindLabels } from "@/lib/experts/core/kinds";
import { countryName, languageName } from "@/lib/geography/core/names";
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
  readonly offering: { readonly id: string; readonly durationMinutes: number } | null;
  readonly free: { readonly next: readonly string[]; readonly strip: readonly StripDay[] };
};

/** All that a card says, in words: server and browser then need not know the same names of countries. */
export type CardWords = Pick<ListedExpert, "slug" | "name" | "headline" | "photoUrl" | "rating" | "reviewCount"> & {
  readonly what: string;
  readonly speaks: string;
  readonly price: string | null;
  readonly minutes: number | null;
  readonly strip: readonly StripDay[];
  readonly times: readonly { readonly href: string; readonly words: string }[];
};

/** The words of a card, its times told in the visitor's zone. */
export function cardWords(expert: ListedExpert, timeZone: string): CardWords {
  const { slug, name, headline, photoUrl, rating, reviewCount, kind, countries, languages, priceFrom, offering, free } = expert;
  return {
    slug, name, headline, photoUrl, rating, reviewCount,
    what: [kindLabels[kind], ...countries.map(countryName)].join(", "),
    speaks: languages.map(languageName).join(", "),
    price: priceFrom && formatMoney(priceFrom, { short: true }),
    minutes: offering?.durationMinutes ?? null,
    strip: free.strip,
    times: offering ? free.next.map((at) => ({ href: `/experts/${slug}?offering=${offering.id}&start=${at}`, words: formatTime(at, timeZone) })) : [],
  };
}
