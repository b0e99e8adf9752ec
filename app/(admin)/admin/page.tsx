import type { Metadata } from "next";
import { Figures } from "@/components/admin/figures";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { listFailingJobs } from "@/lib/admin/failing-jobs";
import { readMetrics } from "@/lib/admin/metrics";
import { checkLedger } from "@/lib/payments/check-ledger";
import { requireRole } from "@/lib/platform/session";

export const metadata: Metadata = { title: "At a glance" };

export default async function AdminPage() {
  const actor = await requireRole("/admin", ["admin"]);
  const [metrics, jobs, ledger] = await Promise.all([readMetrics(actor, 30, new Date()), listFailingJobs(actor, { limit: 100, cursor: undefined }), checkLedger()]);
  const failing = jobs.items.filter((job) => job.hasGivenUp).length;
  return (
    <>
      <PageHeader title="At a glance" lead="What happened here in the last 30 days." />
      <div className="flex flex-col gap-8">
        {!ledger.isWhole && <Notice tone="error" title="The books do not add up">{ledger.wrong.map((one) => one.accountId).join(", ")}</Notice>}
        {failing > 0 && <Notice tone="warning" title={failing === 1 ? "One job has given up" : `${failing} jobs have given up`} action={<ButtonLink href="/admin/jobs" size="sm">Look at them</ButtonLink>} />}
        <Figures metrics={metrics} />
        <p className="text-sm text-faint">
          The books {ledger.isWhole ? "add up" : "do not add up"}: {ledger.transfers} transfers between {ledger.accounts} accounts.
        </p>
      </div>
    </>
  );
}
