import type { Metadata } from "next";
import { LiveBooking } from "@/components/bookings/live-booking";
import { ClosedRoom } from "@/components/meetings/closed-room";
import { ElsewhereLobby } from "@/components/meetings/elsewhere-lobby";
import { Lobby } from "@/components/meetings/lobby";
import { MeetingScene } from "@/components/meetings/meeting-scene";
import { FocusShell } from "@/components/shell/focus-shell";
import { Page } from "@/components/ui/page";
import { getMeeting } from "@/lib/meetings/get-meeting";
import { orNotFound } from "@/lib/platform/or-not-found";
import { requireActor } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Meeting" };

export default async function MeetPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor(`/meet/${id}`);
  const drawnAt = new Date();
  const meeting = await orNotFound(getMeeting(actor, id, drawnAt));
  const back = { href: `/bookings/${meeting.bookingId}`, label: "The booking" };
  if (meeting.state === "over" || meeting.place !== "built_in") {
    return (
      <FocusShell back={back}>
        <LiveBooking bookingId={meeting.bookingId} status="confirmed" isWaiting={false} />
        {meeting.state === "over" ? <ClosedRoom meeting={meeting} /> : <ElsewhereLobby meeting={meeting} />}
      </FocusShell>
    );
  }
  return (
    <MeetingScene key={meeting.id} meeting={meeting} drawnAt={drawnAt.toISOString()}>
      <FocusShell back={back}>
        <Page>
          <Lobby />
        </Page>
      </FocusShell>
    </MeetingScene>
  );
}
