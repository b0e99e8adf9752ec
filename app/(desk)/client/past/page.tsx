import type { Metadata } from "next";
import { BookingList } from "@/components/bookings/booking-list";
import { ClientTabs } from "@/components/bookings/client-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { zoneName } from "@/components/ui/time";
import { bookAgain } from "@/lib/bookings/book-again";
import { pastBookings } from "@/lib/bookings/client-agenda";
import { requireActor } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Past bookings" };

export default async function PastPage({ searchParams }: PageProps<"/client/past">) {
  const [{ cursor }, actor] = await Promise.all([searchParams, requireActor("/client/past")]);
  const now = new Date();
  const { items, nextCursor } = await pastBookings(actor, typeof cursor === "string" ? cursor : undefined);
  return (
    <>
      <PageHeader title="Past bookings" lead={`Times are yours: ${zoneName(actor.timeZone)}.`} />
      <ClientTabs current="past" />
      <div className="mt-8 flex flex-col gap-8">
        {items.length > 0 ? (
          <BookingList bookings={items} timeZone={actor.timeZone} now={now.toISOString()} again={await bookAgain(items, now)} label="Past sessions" />
        ) : (
          <EmptyState title="Nothing here yet">Sessions move here once they are over or cancelled.</EmptyState>
        )}
        {(cursor !== undefined || nextCursor !== null) && (
          <Pagination {...(cursor === undefined ? {} : { previousHref: "/client/past" })} {...(nextCursor ? { nextHref: `/client/past?cursor=${nextCursor}` } : {})} />
        )}
      </div>
    </>
  );
}
