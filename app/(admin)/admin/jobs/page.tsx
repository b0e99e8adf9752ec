import type { Metadata } from "next";
import { JobTable } from "@/components/admin/job-table";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { queryFrom, waysOn } from "@/lib/admin/core/search";
import { listFailingJobs } from "@/lib/admin/failing-jobs";
import { PageQuerySchema } from "@/lib/kernel/page";
import { requireRole } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Jobs" };

export default async function JobsPage({ searchParams }: PageProps<"/admin/jobs">) {
  const [actor, params] = [await requireRole("/admin/jobs", ["admin"]), await searchParams];
  const query = queryFrom(PageQuerySchema, params);
  const { total, ...page } = await listFailingJobs(actor, query);
  return (
    <>
      <PageHeader title="Jobs" lead="Work in the background that failed and waits." />
      <JobTable jobs={page.items} timeZone={actor.timeZone} />
      <Pagination {...waysOn("/admin/jobs", params, total === undefined ? page : { ...page, total }, query.limit)} />
    </>
  );
}
