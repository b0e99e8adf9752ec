import type { Metadata } from "next";
import { Agenda } from "@/components/experts/agenda";
import { EarningsTable } from "@/components/experts/earnings-table";
import { WaitingRequests } from "@/components/experts/waiting-requests";
import { BrokenCalendars } from "@/components/scheduling/broken-calendars";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { zoneName } from "@/components/ui/time";
import { hostAgenda } from "@/lib/bookings/host-agenda";
import { earningsOf } from "@/lib/payments/earnings";
import { requireRole } from "@/lib/platform/session";
import { brokenConnections } from "@/lib/scheduling/outside/list-connections";

export const metadata: Metadata = { title: "Today" };

export default async function CoachPage() {
  const actor = await requireRole("/coach", ["coach", "researcher", "mentor"]);
  const [{ today, week, requests }, earnings, broken] = await Promise.all([hostAgenda(actor, new Date()), earningsOf(actor), brokenConnections(actor)]);
  return (
    <>
      <PageHeader title="Today" lead={`Times are yours: ${zoneName(actor.timeZone)}.`} />
      <div className="mt-8 flex flex-col gap-10">
        <BrokenCalendars connections={broken} timeZone={actor.timeZone} />
        <WaitingRequests count={requests.length} />
        {today.length > 0 ? <Agenda bookings={today} timeZone={actor.timeZone} heading="h2" /> : <EmptyState title="No session today">Your next ones are below.</EmptyState>}
        <Panel title="The next six days" action={<ButtonLink href="/coach/sessions" variant="link" size="sm">All sessions</ButtonLink>}>
          {week.length > 0 ? <Agenda bookings={week} timeZone={actor.timeZone} /> : <p className="text-soft">Nothing is booked in these days.</p>}
        </Panel>
        <Panel title="Earnings so far" action={<ButtonLink href="/coach/earnings" variant="link" size="sm">All earnings</ButtonLink>}>
          <EarningsTable earnings={earnings} />
        </Panel>
      </div>
    </>
  );
}
