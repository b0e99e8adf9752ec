import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { FilterBar, FilterInput, FilterSelect } from "@/components/admin/filter-bar";
import { PeopleTable } from "@/components/admin/people-table";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { PeopleQuerySchema, personStatuses } from "@/lib/admin/core/schema";
import { hrefWith, queryFrom, waysOn } from "@/lib/admin/core/search";
import { actionWords, roleWords } from "@/lib/admin/core/words";
import { listPeople } from "@/lib/admin/people";
import { requireRole } from "@/lib/platform/session";

export const metadata: Metadata = { title: "People" };

const path = "/admin/people";
const roleOptions = Object.entries(roleWords).map(([value, label]) => ({ value, label }));
const statusOptions = personStatuses.map((value) => ({ value, label: actionWords(value) }));

export default async function PeoplePage({ searchParams }: PageProps<"/admin/people">) {
  const [actor, params] = [await requireRole(path, ["admin"]), await searchParams];
  // A plain form sends its empty fields too; the address that people share has none.
  if (Object.values(params).flat().includes("")) redirect(hrefWith(path, params, {}) as Route);
  const query = queryFrom(PeopleQuerySchema, params);
  const page = await listPeople(actor, query);
  return (
    <>
      <PageHeader title="People" lead={page.total === 1 ? "1 person" : `${page.total} people`} />
      <FilterBar path={path} label="People">
        <FilterInput name="q" label="Name, e-mail or id" type="search" value={query.q} />
        <FilterSelect name="role" label="Role" any="Any role" value={query.role?.[0]} options={roleOptions} />
        <FilterSelect name="status" label="Status" any="Any status" value={query.status} options={statusOptions} />
      </FilterBar>
      <PeopleTable people={page.items} params={params} sort={query.sort} timeZone={actor.timeZone} />
      <Pagination {...waysOn(path, params, page, query.limit)} />
    </>
  );
}
