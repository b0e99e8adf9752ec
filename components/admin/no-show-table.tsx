import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Money } from "@/components/ui/money";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table, type TableColumn } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { NoShowCase } from "@/lib/admin/core/schema";
import { absentName, caseWords } from "@/lib/admin/core/words";

const columns: readonly TableColumn[] = [
  { key: "reference", label: "Session" },
  { key: "status", label: "How it stands" },
  { key: "absent", label: "Did not come" },
  { key: "parties", label: "Client and expert" },
  { key: "start", label: "Started" },
  { key: "total", label: "Total", align: "end" },
  { key: "appealBy", label: "Appeal", align: "end" },
];

/** Sessions that somebody missed, one a line. */
export function NoShowTable({ cases, timeZone }: { readonly cases: readonly NoShowCase[]; readonly timeZone: string }) {
  const rows = cases.map((found) => ({ key: found.id, cells: cellsOf(found, timeZone) }));
  return <Table caption="Missed sessions" columns={columns} rows={rows} empty={<EmptyState title="Nothing waits for you">Sessions that somebody missed are listed here; the records of the room settle them, and you decide about appeals.</EmptyState>} />;
}

function cellsOf(found: NoShowCase, timeZone: string) {
  const { id, booking, status, appeal, appealBy } = found;
  return {
    reference: (
      <AppLink href={`/admin/no-shows/${id}`} className="hover:underline">
        <span className="whitespace-nowrap">{booking.reference}</span>
        <span className="block max-w-56 truncate font-normal text-faint">{booking.title}</span>
      </AppLink>
    ),
    status: <StatusBadge status={status === "appealed" ? "pending" : status} label={caseWords[status]} />,
    absent: absentName(found),
    parties: `${booking.client.name}, ${booking.expert.name}`,
    start: <Time at={booking.startAt} timeZone={timeZone} showZone={false} className="whitespace-nowrap" />,
    total: <Money value={booking.total} />,
    appealBy: appeal ? (
      <span className="whitespace-nowrap">made <Time at={appeal.at} timeZone={timeZone} showZone={false} /></span>
    ) : (
      <span className="whitespace-nowrap text-faint">until <Time at={appealBy} timeZone={timeZone} showZone={false} /></span>
    ),
  };
}
