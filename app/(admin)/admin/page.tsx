import type { Metadata } from "next";
import { Figures } from "@/components/admin/figures";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { listFailingJobs } from "@/lib/admin/failing-jobs";
import { readMetrics } from "@/lib/admin/metrics";
import { listNoShows } from "@/lib/admin/no-shows";
import { listReconciliation } from "@/lib/admin/reconciliation";
import { checkLedger } from "@/lib/payments/check-ledger";
import { requireRole } from "@/lib/platform/session";

export const metadata: Metadata = { title: "At a glance" };

export default async function AdminPage() {
  const actor = await requireRole("/admin", ["admin"]);
  const now = new Date();
  const [metrics, jobs, ledger, { total: appeals = 0 }, { total: disagreeing = 0 }] = await Promise.all([
    readMetrics(actor, 30, now), listFailingJobs(actor, { limit: 100, cursor: undefined }), checkLedger(), listNoShows(actor, { status: ["appealed"], limit: 1 }, now),
    listReconciliation(actor, { state: "open", limit: 1 }),
  ]);
  const failing = jobs.items.filter((job) => job.hasGivenUp).length;
  return (
    <>
      <PageHeader title="At a glance" lead="What happened here in the last 30 days." />
      <div className="flex flex-col gap-8">
        {!ledger.isWhole && <Notice tone="error" title="The books do not add up">{ledger.wrong.map((one) => one.accountId).join(", ")}</Notice>}
        {failing > 0 && <Notice tone="warning" title={failing === 1 ? "One job has given up" : `${failing} jobs have given up`} action={<ButtonLink href="/admin/jobs" size="sm">Look at them</ButtonLink>} />}
        {appeals > 0 && <Notice tone="warning" title={appeals === 1 ? "An appeal waits for a decision" : `${appeals} appeals wait for a decision`} action={<ButtonLink href="/admin/no-shows" size="sm">Decide</ButtonLink>} />}
        {disagreeing > 0 && <Notice tone="error" title={disagreeing === 1 ? "The gateway and our books disagree once" : `The gateway and our books disagree ${disagreeing} times`} action={<ButtonLink href="/admin/reconciliation" size="sm">Look at it</ButtonLink>} />}
        <Figures metrics={metrics} />
        <p className="text-sm text-faint">
          The books {ledger.isWhole ? "add up" : "do not add up"}: {ledger.transfers} transfers between {ledger.accounts} accounts.
        </p>
      </div>
    </>
  );
}
