import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { ExpertResults } from "@/app/(market)/experts/expert-results";
import { ExpertFilters } from "@/components/experts/expert-filters";
import { SearchBar } from "@/components/experts/search-bar";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { filterFacts } from "@/lib/experts/counts-beside";
import { pageNumber, searchFrom, searchHref } from "@/lib/experts/core/search";
import { getActor } from "@/lib/platform/session";
import { visitorZone } from "@/lib/scheduling/visitor-zone";

export const metadata: Metadata = {
  title: "Find people",
  description: "Coaches, researchers and mentors with an hour to give: see their price, what others say, and when they are free in your own time zone.",
  alternates: { canonical: "/experts" },
};

export default async function ExpertsPage({ searchParams }: PageProps<"/experts">) {
  const [params, actor] = [await searchParams, await getActor()];
  const zone = await visitorZone(actor);
  const asked = searchFrom(params);
  const search = { ...asked, timeZone: asked.timeZone ?? zone ?? "UTC" };
  // A plain form sends its empty fields too; the address that people share has none.
  if (Object.values(params).flat().includes("")) redirect(searchHref(search) as Route);
  return (
    <Page>
      <PageHeader title="Find people" lead="An hour with a coach, a researcher or a mentor, at a time that suits you both." />
      <div className="grid gap-x-10 gap-y-4 lg:grid-cols-[15rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        <SearchBar form="filters" q={search.q} className="lg:col-start-2" />
        <div className="lg:row-span-2 lg:row-start-1">
          <ExpertFilters id="filters" search={search} {...await filterFacts(search)} />
        </div>
        <div className="min-w-0 lg:col-start-2">
          <ExpertResults search={search} page={pageNumber(params["page"])} zone={zone} isMember={actor !== null} />
        </div>
      </div>
    </Page>
  );
}
