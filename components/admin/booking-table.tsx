import { sortedBy } from "@/components/admin/sort-columns";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Money } from "@/components/ui/money";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table, type TableColumn } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { BookingRow } from "@/lib/admin/core/schema";
import type { SearchParams } from "@/lib/admin/core/search";

type Props = { bookings: readonly BookingRow[]; timeZone: string; /** Set where the columns sort. */ sorting?: { params: SearchParams; sort: string } };

/** Bookings, one a line: who, when, how much, and how it stands. */
export function BookingTable({ bookings, timeZone, sorting }: Props) {
  const sortable = (word: string, column: TableColumn) => (sorting ? sortedBy(word, column, { path: "/admin/bookings", ...sorting }) : column);
  const columns: TableColumn[] = [
    { key: "reference", label: "Reference" },
    { key: "status", label: "Status" },
    { key: "client", label: "Client" },
    { key: "expert", label: "Expert" },
    sortable("start", { key: "start", label: "Starts" }),
    { key: "total", label: "Total", align: "end" },
    { key: "payment", label: "Payment" },
    sortable("made", { key: "made", label: "Booked", align: "end" }),
  ];
  const rows = bookings.map((booking) => ({ key: booking.id, cells: cellsOf(booking, timeZone) }));
  return <Table caption="Bookings" columns={columns} rows={rows} empty={<EmptyState title="No booking fits">Nothing was booked that looks like this.</EmptyState>} />;
}

function cellsOf({ reference, status, title, client, expert, startAt, endAt, madeAt, total, paymentStatus, refunded }: BookingRow, timeZone: string) {
  return {
    reference: (
      <>
        <span className="whitespace-nowrap">{reference}</span>
        <span className="block max-w-56 truncate font-normal text-faint">{title}</span>
      </>
    ),
    status: <StatusBadge status={status} />,
    client: <PersonLink {...client} />,
    expert: <PersonLink {...expert} />,
    start: <Time at={startAt} until={endAt} timeZone={timeZone} showZone={false} className="whitespace-nowrap" />,
    total: <Money value={total} />,
    payment: (
      <span className="whitespace-nowrap">
        {paymentStatus ?? "none"}
        {refunded && (
          <span className="block text-faint">
            <Money value={refunded} /> back
          </span>
        )}
      </span>
    ),
    made: <Time at={madeAt} timeZone={timeZone} showZone={false} className="whitespace-nowrap" />,
  };
}

function PersonLink({ id, name }: { id: string; name: string }) {
  return (
    <AppLink href={`/admin/people/${id}`} className="whitespace-nowrap hover:underline">
      {name}
    </AppLink>
  );
}
