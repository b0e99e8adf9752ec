import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { AuditTable } from "@/components/admin/audit-table";
import { FilterBar, FilterInput, FilterSelect } from "@/components/admin/filter-bar";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { zoneName } from "@/components/ui/time";
import { dayIn, hrefWith, queryFrom, waysOn, withDaysAsInstants } from "@/lib/admin/core/search";
import { actionWords } from "@/lib/admin/core/words";
import { AuditQuerySchema } from "@/lib/audit/core/schema";
import { listAuditActions, listAuditEntries } from "@/lib/audit/list-entries";
import { requireRole } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Audit log" };

const path = "/admin/audit";

export default async function AuditPage({ searchParams }: PageProps<"/admin/audit">) {
  const [actor, params] = [await requireRole(path, ["admin"]), await searchParams];
  if (Object.values(params).flat().includes("")) redirect(hrefWith(path, params, {}) as Route);
  const query = queryFrom(AuditQuerySchema, withDaysAsInstants(params, actor.timeZone));
  const [page, actions] = await Promise.all([listAuditEntries(actor, query), listAuditActions(actor)]);
  return (
    <>
      <PageHeader title="Audit log" lead={`What admins did, newest first. Times are yours: ${zoneName(actor.timeZone)}.`} />
      <FilterBar path={path} label="Audit log">
        <FilterInput name="q" label="Who, what, or an id" type="search" value={query.q} />
        <FilterSelect name="action" label="Did" any="Anything" value={query.action} options={actions.map((value) => ({ value, label: actionWords(value) }))} />
        <FilterInput name="from" label="From" type="date" value={dayIn(params, "from")} />
        <FilterInput name="to" label="Until" type="date" value={dayIn(params, "to")} />
      </FilterBar>
      <AuditTable entries={page.items} timeZone={actor.timeZone} />
      <Pagination {...waysOn(path, params, page, query.limit)} />
    </>
  );
}
