import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { FilterBar, FilterSelect } from "@/components/admin/filter-bar";
import { ReconciliationTable } from "@/components/admin/reconciliation-table";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { zoneName } from "@/components/ui/time";
import { ReconciliationQuerySchema } from "@/lib/admin/core/reconciliation";
import { hrefWith, queryFrom, waysOn } from "@/lib/admin/core/search";
import { listReconciliation } from "@/lib/admin/reconciliation";
import { requireRole } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Reconciliation" };

const path = "/admin/reconciliation";
const states = [{ value: "open", label: "Waits" }, { value: "resolved", label: "Resolved" }];

export default async function ReconciliationPage({ searchParams }: PageProps<"/admin/reconciliation">) {
  const [actor, params] = [await requireRole(path, ["admin"]), await searchParams];
  if (Object.values(params).flat().includes("")) redirect(hrefWith(path, params, {}) as Route);
  const query = queryFrom(ReconciliationQuerySchema, params);
  const page = await listReconciliation(actor, query);
  return (
    <>
      <PageHeader title="Reconciliation" lead={`Where the payment gateway says something that our books do not. Times are yours: ${zoneName(actor.timeZone)}.`} />
      <FilterBar path={path} label="Reconciliation">
        <FilterSelect name="state" label="How it stands" any="Anything" value={query.state} options={states} />
      </FilterBar>
      <ReconciliationTable items={page.items} timeZone={actor.timeZone} />
      <Pagination {...waysOn(path, params, page, query.limit)} />
    </>
  );
}
