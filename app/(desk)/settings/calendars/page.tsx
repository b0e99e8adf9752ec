import type { Metadata } from "next";
import { SettingsTabs } from "@/components/identity/settings-tabs";
import { calendarNotice } from "@/components/scheduling/calendar-notices";
import { ConnectButtons } from "@/components/scheduling/connect-buttons";
import { ConnectionPanel } from "@/components/scheduling/connection-panel";
import { IcsFeed } from "@/components/scheduling/ics-feed";
import { IcsSubscriptions } from "@/components/scheduling/ics-subscriptions";
import { Panel } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { zoneName } from "@/components/ui/time";
import { ownFeed } from "@/lib/bookings/own-feed";
import { isExpertRole } from "@/lib/kernel/actor";
import { requireActor } from "@/lib/platform/session";
import { listConnections } from "@/lib/scheduling/outside/list-connections";
import { connectableVendors } from "@/lib/scheduling/outside/vendors";

export const metadata: Metadata = { title: "Calendars" };

export default async function CalendarSettingsPage({ searchParams }: PageProps<"/settings/calendars">) {
  const actor = await requireActor("/settings/calendars");
  const [connections, notice, isExpert] = [await listConnections(actor), calendarNotice(await searchParams), isExpertRole(actor.role)];
  const accounts = connections.filter(({ provider }) => provider !== "ics");
  return (
    <>
      <PageHeader title="Settings" lead={`Times are yours: ${zoneName(actor.timeZone)}.`} />
      <SettingsTabs current="/settings/calendars" />
      <div className="mt-8 flex max-w-3xl flex-col gap-10">
        {notice && <Notice {...notice} />}
        <Panel title="Google and Microsoft 365">
          <p className="mb-5 max-w-prose text-soft">{isExpert ? "Whatever is in your calendars there cannot be booked here, within a minute; we keep when you are busy, never with what. " : ""}Your sessions stand in the calendar you choose.</p>
          {accounts.length > 0 && <ul className="mb-6 flex flex-col gap-6">{accounts.map((connection) => <ConnectionPanel key={connection.id} connection={connection} timeZone={actor.timeZone} mayRead={isExpert} />)}</ul>}
          <ConnectButtons connectable={connectableVendors()} />
        </Panel>
        {isExpert && <IcsSubscriptions subscriptions={connections.filter(({ provider }) => provider === "ics")} timeZone={actor.timeZone} />}
        <IcsFeed feed={await ownFeed(actor)} timeZone={actor.timeZone} />
      </div>
    </>
  );
}
