import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { askedBy } from "@/app/(market)/experts/asked";
import { ExpertResults, pageSize } from "@/app/(market)/experts/expert-results";
import { ExpertFilters } from "@/components/experts/expert-filters";
import { SearchBar } from "@/components/experts/search-bar";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { searchHref } from "@/lib/experts/core/search";
import { filterChoices } from "@/lib/experts/facets";
import { searchExperts } from "@/lib/scheduling/search-experts";

export const metadata: Metadata = {
  title: "Find people",
  description: "Coaches, researchers and mentors with an hour to give: see their price, what others say, and when they are free in your own time zone.",
  alternates: { canonical: "/experts" },
};

export default async function ExpertsPage({ searchParams }: PageProps<"/experts">) {
  const [params, now] = [await searchParams, new Date()];
  const { search, page, ...visitor } = await askedBy(params);
  // A plain form sends its empty fields too; the address that people share has none.
  if (Object.values(params).flat().includes("")) redirect(searchHref(search) as Route);
  const list = await searchExperts(search, { limit: pageSize, offset: (page - 1) * pageSize }, now);
  return (
    <Page>
      <PageHeader title="Find people" lead="An hour with a coach, a researcher or a mentor, at a time that suits you both." />
      <div className="grid gap-x-10 gap-y-4 lg:grid-cols-[15rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        <SearchBar form="filters" q={search.q} className="lg:col-start-2" />
        <div className="lg:row-span-2 lg:row-start-1">
          <ExpertFilters id="filters" search={search} choices={await filterChoices()} counts={list.facets()} />
        </div>
        <div className="min-w-0 lg:col-start-2">
          <ExpertResults {...{ search, list, page, now }} {...visitor} />
        </div>
      </div>
    </Page>
  );
}
