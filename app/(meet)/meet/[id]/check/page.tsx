import type { Metadata } from "next";
import { CheckScene } from "@/components/meetings/check-scene";
import { ConnectionCheck } from "@/components/meetings/connection-check";
import { DeviceCheck } from "@/components/meetings/device-check";
import { FocusShell } from "@/components/shell/focus-shell";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { formatTime, zoneName } from "@/components/ui/time";
import { getMeeting } from "@/lib/meetings/get-meeting";
import { orNotFound } from "@/lib/platform/or-not-found";
import { requireActor } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Check camera, microphone and connection" };

export default async function CheckPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, drawnAt] = [await requireActor(`/meet/${id}/check`), new Date()];
  const meeting = await orNotFound(getMeeting(actor, id, drawnAt));
  const { title, other, me, startAt } = meeting;
  const lead = `For ${title} with ${other.name} on ${formatTime(startAt, me.timeZone)} ${zoneName(me.timeZone)}. Nobody else sees or hears you here.`;
  return (
    <CheckScene meeting={meeting} drawnAt={drawnAt.toISOString()}>
      <FocusShell back={{ href: `/bookings/${meeting.bookingId}`, label: "The booking" }}>
        <Page>
          <PageHeader title="Check camera, microphone and connection" lead={lead} />
          <div className="grid gap-10 lg:grid-cols-[3fr_2fr] lg:gap-14">
            <DeviceCheck />
            <ConnectionCheck />
          </div>
        </Page>
      </FocusShell>
    </CheckScene>
  );
}
