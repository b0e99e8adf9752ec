import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { FilterBar, FilterSelect } from "@/components/admin/filter-bar";
import { NoShowTable } from "@/components/admin/no-show-table";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { zoneName } from "@/components/ui/time";
import { NoShowQuerySchema } from "@/lib/admin/core/schema";
import { hrefWith, queryFrom, waysOn } from "@/lib/admin/core/search";
import { caseWords } from "@/lib/admin/core/words";
import { listNoShows } from "@/lib/admin/no-shows";
import { noShowStatuses } from "@/lib/bookings/core/no-show-schema";
import { requireRole } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Missed sessions" };

const path = "/admin/no-shows";
const statusOptions = noShowStatuses.map((value) => ({ value, label: caseWords[value] }));

export default async function NoShowsPage({ searchParams }: PageProps<"/admin/no-shows">) {
  const [actor, params] = [await requireRole(path, ["admin"]), await searchParams];
  if (Object.values(params).flat().includes("")) redirect(hrefWith(path, params, {}) as Route);
  const query = queryFrom(NoShowQuerySchema, params);
  const page = await listNoShows(actor, query, new Date());
  return (
    <>
      <PageHeader title="Missed sessions" lead={`Appeals that wait for you come first. Times are yours: ${zoneName(actor.timeZone)}.`} />
      <FilterBar path={path} label="Missed sessions">
        <FilterSelect name="status" label="How it stands" any="Anything" value={query.status?.[0]} options={statusOptions} />
      </FilterBar>
      <NoShowTable cases={page.items} timeZone={actor.timeZone} />
      <Pagination {...waysOn(path, params, page, query.limit)} />
    </>
  );
}
