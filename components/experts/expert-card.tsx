import { FreeTimeStrip } from "@/components/experts/free-time-strip";
import { AppLink } from "@/components/ui/app-link";
import { Avatar } from "@/components/ui/avatar";
import { Money } from "@/components/ui/money";
import { Rating } from "@/components/ui/rating";
import { formatTime } from "@/components/ui/time";
import { type ExpertKind, kindLabels } from "@/lib/experts/core/kinds";
import { countryName, languageName } from "@/lib/geography/core/names";
import type { Money as MoneyValue } from "@/lib/kernel/money";
import type { StripDay } from "@/lib/scheduling/core/week-strip";

export type ExpertCardProps = {
  expert: {
    slug: string;
    name: string;
    kind: ExpertKind;
    headline: string;
    photoUrl: string | null;
    rating: number | null;
    reviewCount: number;
    priceFrom: MoneyValue | null;
    languages: readonly string[];
    countries: readonly string[];
    offering: { id: string; durationMinutes: number } | null;
    free: { next: readonly string[]; strip: readonly StripDay[] };
  };
  /** The visitor's zone, named once above the list. */
  timeZone: string;
};

/** An expert in the list: who they are on the left, their week and their price on the right, the next free times as ways in. */
export function ExpertCard({ expert, timeZone }: ExpertCardProps) {
  const { slug, name, kind, headline, photoUrl, rating, reviewCount, languages, countries } = expert;
  return (
    <article className="relative grid gap-x-8 gap-y-4 rounded border border-line bg-raised p-5 transition-colors duration-150 hover:border-control has-[h2_a:focus-visible]:border-accent md:grid-cols-[1fr_auto]">
      <div className="flex min-w-0 gap-4 sm:gap-5">
        <Avatar name={name} photoUrl={photoUrl} size="lg" />
        <div className="flex min-w-0 flex-col gap-1.5">
          <div>
            <h2 className="text-xl">
              <AppLink href={`/experts/${slug}`} className="after:absolute after:inset-0 after:rounded">
                {name}
              </AppLink>
            </h2>
            <p className="text-sm text-faint">
              {kindLabels[kind]}
              {countries.length > 0 && `, ${countries.map(countryName).join(", ")}`}
            </p>
          </div>
          <p className="line-clamp-2 text-soft">{headline}</p>
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
            <Rating value={rating} count={reviewCount} />
            {languages.length > 0 && <span className="text-soft">Speaks {languages.map(languageName).join(", ")}</span>}
          </p>
        </div>
      </div>
      <div className="flex items-end justify-between gap-x-6 gap-y-3 md:flex-col">
        <FreeTimeStrip days={expert.free.strip} className="shrink-0" />
        <Price expert={expert} />
      </div>
      <NextTimes expert={expert} timeZone={timeZone} />
    </article>
  );
}

function Price({ expert: { priceFrom, offering } }: Pick<ExpertCardProps, "expert">) {
  if (!priceFrom) return null;
  return (
    <p className="text-right text-sm text-faint">
      <span className="whitespace-nowrap">
        from <Money value={priceFrom} short display className="text-lg leading-6 text-ink" />
      </span>
      {offering && <span className="block whitespace-nowrap">{offering.durationMinutes} minutes</span>}
    </p>
  );
}

const time = "relative inline-flex min-h-9 items-center rounded border border-line px-3 text-sm text-accent tabular-nums hover:border-accent hover:bg-accent-wash";

function NextTimes({ expert: { slug, name, offering, free }, timeZone }: ExpertCardProps) {
  if (!offering || free.next.length === 0) {
    return <p className="border-t border-line pt-4 text-sm text-faint md:col-span-2">No free time in the coming weeks.</p>;
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-4 md:col-span-2">
      <p className="text-sm text-faint">Next free</p>
      <ul aria-label={`Next free times of ${name}`} className="flex flex-wrap gap-2">
        {free.next.map((startAt) => (
          <li key={startAt}>
            <AppLink href={`/experts/${slug}?offering=${offering.id}&start=${startAt}`} className={time}>
              {formatTime(startAt, timeZone)}
            </AppLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
