import { sortedBy } from "@/components/admin/sort-columns";
import { AppLink } from "@/components/ui/app-link";
import { Avatar } from "@/components/ui/avatar";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Person } from "@/lib/admin/core/schema";
import type { SearchParams } from "@/lib/admin/core/search";
import { roleWords } from "@/lib/admin/core/words";

const path = "/admin/people";

type Props = { people: readonly Person[]; params: SearchParams; sort: string; timeZone: string };

/** People, one a line. */
export function PeopleTable({ people, params, sort, timeZone }: Props) {
  const sorting = { path, params, sort };
  const columns = [
    sortedBy("name", { key: "name", label: "Name" }, sorting),
    sortedBy("email", { key: "email", label: "E-mail" }, sorting),
    { key: "role", label: "Role" },
    { key: "status", label: "Status" },
    { key: "bookings", label: "Booked", align: "end" as const },
    sortedBy("joined", { key: "joined", label: "Joined", align: "end" }, sorting),
  ];
  const rows = people.map((person) => ({ key: person.id, cells: cellsOf(person, timeZone) }));
  return <Table caption="People" columns={columns} rows={rows} empty={<EmptyState title="Nobody fits">Take a filter off, or search for less of a name.</EmptyState>} />;
}

function cellsOf({ id, name, photoUrl, email, role, status, bookingCount, joinedAt }: Person, timeZone: string) {
  return {
    name: (
      <AppLink href={`${path}/${id}`} className="flex items-center gap-3 whitespace-nowrap hover:underline">
        <Avatar name={name} photoUrl={photoUrl} size="sm" />
        {name}
      </AppLink>
    ),
    email,
    role: <span className="whitespace-nowrap">{roleWords[role]}</span>,
    status: <StatusBadge status={status} />,
    bookings: bookingCount,
    joined: <Time at={joinedAt} timeZone={timeZone} shape="long-date" className="whitespace-nowrap" />,
  };
}
