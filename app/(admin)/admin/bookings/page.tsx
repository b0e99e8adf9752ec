import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { BookingTable } from "@/components/admin/booking-table";
import { FilterBar, FilterInput, FilterSelect } from "@/components/admin/filter-bar";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { zoneName } from "@/components/ui/time";
import { listAllBookings } from "@/lib/admin/all-bookings";
import { BookingsQuerySchema } from "@/lib/admin/core/schema";
import { dayIn, hrefWith, queryFrom, waysOn, withDaysAsInstants } from "@/lib/admin/core/search";
import { actionWords } from "@/lib/admin/core/words";
import { bookingStatuses } from "@/lib/bookings/core/status";
import { requireRole } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Bookings" };

const path = "/admin/bookings";
const statusOptions = bookingStatuses.map((value) => ({ value, label: actionWords(value) }));

export default async function BookingsPage({ searchParams }: PageProps<"/admin/bookings">) {
  const [actor, params] = [await requireRole(path, ["admin"]), await searchParams];
  if (Object.values(params).flat().includes("")) redirect(hrefWith(path, params, {}) as Route);
  const query = queryFrom(BookingsQuerySchema, withDaysAsInstants(params, actor.timeZone));
  const page = await listAllBookings(actor, query);
  return (
    <>
      <PageHeader title="Bookings" lead={`${page.total} bookings. Times are yours: ${zoneName(actor.timeZone)}.`} />
      <FilterBar path={path} label="Bookings">
        <FilterInput name="q" label="Reference or person" type="search" value={query.q} />
        <FilterSelect name="status" label="Status" any="Any status" value={query.status?.[0]} options={statusOptions} />
        <FilterInput name="from" label="Starts from" type="date" value={dayIn(params, "from")} />
        <FilterInput name="to" label="Until" type="date" value={dayIn(params, "to")} />
      </FilterBar>
      <BookingTable bookings={page.items} timeZone={actor.timeZone} sorting={{ params, sort: query.sort }} />
      <Pagination {...waysOn(path, params, page, query.limit)} />
    </>
  );
}
