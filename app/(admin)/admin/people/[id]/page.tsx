import type { Metadata } from "next";
import { AuditTable } from "@/components/admin/audit-table";
import { BookingTable } from "@/components/admin/booking-table";
import { PersonFacts } from "@/components/admin/person-facts";
import { PersonHead } from "@/components/admin/person-head";
import { AppLink } from "@/components/ui/app-link";
import { Panel } from "@/components/ui/card";
import { listAllBookings } from "@/lib/admin/all-bookings";
import { BookingsQuerySchema } from "@/lib/admin/core/schema";
import { getPerson } from "@/lib/admin/people";
import { AuditQuerySchema } from "@/lib/audit/core/schema";
import { listAuditEntries } from "@/lib/audit/list-entries";
import { orNotFound } from "@/lib/platform/or-not-found";
import { requireRole } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Person" };

export default async function PersonPage({ params }: PageProps<"/admin/people/[id]">) {
  const { id } = await params;
  const actor = await requireRole(`/admin/people/${id}`, ["admin"]);
  const person = await orNotFound(getPerson(actor, id, new Date()));
  const [bookings, log] = await Promise.all([listAllBookings(actor, BookingsQuerySchema.parse({ personId: id, limit: 10 })), listAuditEntries(actor, AuditQuerySchema.parse({ subjectId: id }))]);
  const more = (bookings.total ?? 0) > 10 && <AppLink href={`/admin/bookings?personId=${id}`} className="text-accent underline underline-offset-4">All {bookings.total}</AppLink>;
  return (
    <>
      <PersonHead person={person} isSelf={id === actor.id} timeZone={actor.timeZone} />
      <div className="flex flex-col gap-10">
        <PersonFacts person={person} timeZone={actor.timeZone} />
        <Panel title="Bookings" action={more}>
          <BookingTable bookings={bookings.items} timeZone={actor.timeZone} />
        </Panel>
        <Panel title="What admins did here">
          <AuditTable entries={log.items} timeZone={actor.timeZone} />
        </Panel>
      </div>
    </>
  );
}
