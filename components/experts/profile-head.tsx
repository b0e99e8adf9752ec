import { Avatar } from "@/components/ui/avatar";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Rating } from "@/components/ui/rating";
import { type ExpertKind, kindLabels, kindPlurals } from "@/lib/experts/core/kinds";
import { countryName, languageName } from "@/lib/geography/core/names";

type Props = {
  expert: {
    name: string;
    kind: ExpertKind;
    headline: string;
    photoUrl: string | null;
    rating: number | null;
    reviewCount: number;
    languages: readonly string[];
    countries: readonly string[];
  };
};

/** Who this is, in the size in which one introduces oneself. */
export function ProfileHead({ expert: { name, kind, headline, photoUrl, rating, reviewCount, languages, countries } }: Props) {
  return (
    <header className="flex flex-col gap-6 pt-8 pb-10">
      <Breadcrumbs crumbs={[{ label: "Find people", href: "/experts" }, { label: kindPlurals[kind], href: `/experts?kind=${kind}` }, { label: name }]} />
      <div className="flex flex-col gap-x-8 gap-y-5 sm:flex-row sm:items-center">
        <Avatar name={name} photoUrl={photoUrl} size="xl" />
        <div className="flex min-w-0 flex-col gap-2">
          <h1 className="text-2xl">{name}</h1>
          <p className="max-w-prose font-display text-lg text-soft">{headline}</p>
          <p className="flex flex-wrap items-center gap-x-5 gap-y-1 text-soft">
            <span>
              {kindLabels[kind]}
              {countries.length > 0 && `, ${countries.map(countryName).join(", ")}`}
            </span>
            {languages.length > 0 && <span>Speaks {languages.map(languageName).join(", ")}</span>}
            {reviewCount > 0 ? (
              <a href="#reviews" className="underline-offset-4 hover:underline">
                <Rating value={rating} count={reviewCount} size="md" />
              </a>
            ) : (
              <Rating value={null} />
            )}
          </p>
        </div>
      </div>
    </header>
  );
}
