import type { Metadata } from "next";
import { RequestList } from "@/components/experts/request-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { openRequests } from "@/lib/bookings/host-agenda";
import { requireRole } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Requests" };

export default async function RequestsPage() {
  const actor = await requireRole("/coach/requests", ["coach", "researcher", "mentor"]);
  const requests = await openRequests(actor);
  return (
    <>
      <PageHeader title="Requests" lead="The card is authorised and not charged until you accept." />
      <div className="mt-8">
        {requests.length > 0 ? <RequestList requests={requests} timeZone={actor.timeZone} /> : <EmptyState title="No request waits for you">Offerings that are booked by request show up here.</EmptyState>}
      </div>
    </>
  );
}
