import type { Metadata } from "next";
import { BookingList } from "@/components/bookings/booking-list";
import { ClientTabs } from "@/components/bookings/client-tabs";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { zoneName } from "@/components/ui/time";
import { bookAgain } from "@/lib/bookings/book-again";
import { upcomingBookings } from "@/lib/bookings/client-agenda";
import { requireActor } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Your bookings" };

export default async function ClientPage() {
  const { timeZone, ...actor } = await requireActor("/client");
  const now = new Date();
  const { toPay, coming } = await upcomingBookings({ ...actor, timeZone }, now);
  const find = <ButtonLink href="/experts">Find someone</ButtonLink>;
  const shown = { timeZone, now: now.toISOString(), again: await bookAgain(coming, now) };
  return (
    <>
      <PageHeader title="Your bookings" lead={`Times are yours: ${zoneName(timeZone)}.`} actions={toPay.length + coming.length > 0 ? find : undefined} />
      <ClientTabs current="upcoming" />
      <div className="mt-8 flex flex-col gap-10">
        {toPay.length > 0 && (
          <Panel title="Held for you: pay now">
            <BookingList bookings={toPay} label="Held for you" {...shown} />
          </Panel>
        )}
        {coming.length > 0 && <BookingList bookings={coming} label="Upcoming sessions" {...shown} />}
        {toPay.length + coming.length === 0 && (
          <EmptyState title="Nothing is booked yet" action={find}>
            Pick someone, pick a time; it is held for you while you pay.
          </EmptyState>
        )}
      </div>
    </>
  );
}
