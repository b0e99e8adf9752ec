import type { Metadata } from "next";
import { GuestList } from "@/components/experts/guest-list";
import { RequestList } from "@/components/experts/request-list";
import { Panel } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { openRequests } from "@/lib/bookings/host-agenda";
import { waitingGuests } from "@/lib/experts/list-guests";
import { requireRole } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Requests" };

export default async function RequestsPage() {
  const actor = await requireRole("/coach/requests", ["coach", "researcher", "mentor"]);
  const [requests, guests] = await Promise.all([openRequests(actor), waitingGuests(actor)]);
  return (
    <>
      <PageHeader title="Requests" lead="The card is authorised and not charged until you accept." />
      <div className="mt-8 flex flex-col gap-12">
        {guests.length > 0 && <Panel title="People who ask to be let in"><GuestList guests={guests} timeZone={actor.timeZone} from="requests" /></Panel>}
        {requests.length > 0 ? <RequestList requests={requests} timeZone={actor.timeZone} /> : <EmptyState title="No request waits for you">Offerings that are booked by request show up here.</EmptyState>}
      </div>
    </>
  );
}
