import { ArrowRight } from "lucide-react";
import { Section } from "@/components/landing/section";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Money, type MoneyValue } from "@/components/ui/money";
import { Rating } from "@/components/ui/rating";
import { Time } from "@/components/ui/time";

export type FeaturedExpert = {
  slug: string;
  name: string;
  /** "coach", "researcher", "mentor". */
  kind: string;
  headline: string;
  photoUrl: string | null;
  rating: number | null;
  reviewCount: number;
  priceFrom: MoneyValue | null;
  /** BCP 47 tags. */
  languages: readonly string[];
  /** ISO instant in UTC. */
  nextFree: string | null;
};

type Props = { experts: readonly FeaturedExpert[]; /** Whose clock the next free time is told by. */ timeZone: string };

/** A handful of people to begin with; nothing at all while there is nobody. */
export function FeaturedExperts({ experts, timeZone }: Props) {
  if (experts.length === 0) return null;
  return (
    <Section
      title="People with an hour to give"
      action={
        <ButtonLink href="/experts" variant="link">
          See everyone
          <ArrowRight aria-hidden strokeWidth={1.5} />
        </ButtonLink>
      }
    >
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {experts.map((expert) => (
          <li key={expert.slug} className="flex">
            <FeaturedCard expert={expert} timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

const languageNames = new Intl.DisplayNames("en", { type: "language" });

function FeaturedCard({ expert, timeZone }: { expert: FeaturedExpert; timeZone: string }) {
  const { slug, name, kind, headline, photoUrl, rating, reviewCount, priceFrom, languages, nextFree } = expert;
  return (
    <Card
      href={`/experts/${slug}`}
      className="grow"
      title={
        <span className="flex items-center gap-4">
          <Avatar name={name} photoUrl={photoUrl} size="lg" />
          <span>
            <span className="block text-xl leading-7">{name}</span>
            <span className="font-sans text-sm font-normal tracking-normal text-faint">{kind.charAt(0).toUpperCase() + kind.slice(1)}</span>
          </span>
        </span>
      }
    >
      <p className="line-clamp-3 text-soft">{headline}</p>
      <div className="mt-auto flex flex-col gap-2 pt-1">
        <p className="text-sm text-faint">{languages.map((tag) => languageNames.of(tag) ?? tag).join(", ")}</p>
        <Rating value={rating} count={reviewCount} />
        <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-t border-line pt-3">
          {priceFrom && (
            <span>
              <span className="text-sm text-faint">from </span>
              <Money value={priceFrom} short display className="text-lg" />
            </span>
          )}
          <span className="text-sm text-faint">{nextFree ? <>next <Time at={nextFree} timeZone={timeZone} className="text-ink" /></> : "No free time soon"}</span>
        </p>
      </div>
    </Card>
  );
}
