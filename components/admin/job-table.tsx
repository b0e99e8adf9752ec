import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusBadge } from "@/components/ui/status-badge";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { retryJobAction } from "@/lib/admin/actions";
import type { Job } from "@/lib/admin/core/schema";

const columns = [
  { key: "task", label: "Job" },
  { key: "state", label: "State" },
  { key: "error", label: "Last error" },
  { key: "next", label: "Next try" },
  { key: "retry", label: "Try again", labelHidden: true, align: "end" as const },
];

/** Background jobs that failed, each with a way to try again. */
export function JobTable({ jobs, timeZone }: { jobs: readonly Job[]; timeZone: string }) {
  const rows = jobs.map((job) => ({ key: job.id, cells: cellsOf(job, timeZone) }));
  return <Table caption="Failed jobs" columns={columns} rows={rows} empty={<EmptyState title="Nothing has failed">A job that fails waits here until it works.</EmptyState>} />;
}

function cellsOf({ id, task, hasGivenUp, attempts, maxAttempts, lastError, runAt }: Job, timeZone: string) {
  return {
    task: <code>{task}</code>,
    state: <StatusBadge status={hasGivenUp ? "failed" : "pending"} label={hasGivenUp ? "Given up" : `Try ${attempts} of ${maxAttempts}`} />,
    error: <span className="block max-w-120 min-w-48">{lastError?.slice(0, 300)}</span>,
    next: hasGivenUp ? "never" : <Time at={runAt} timeZone={timeZone} showZone={false} className="whitespace-nowrap" />,
    retry: (
      <ActionForm action={retryJobAction} aria-label={`Try job ${id} again`}>
        <input type="hidden" name="id" value={id} />
        <SubmitButton size="sm" variant="quiet" pendingLabel="Trying">
          Try again
        </SubmitButton>
      </ActionForm>
    ),
  };
}
