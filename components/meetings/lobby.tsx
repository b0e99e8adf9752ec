"use client";

import { DeviceCheck } from "@/components/meetings/device-check";
import { EndingNotice } from "@/components/meetings/ending-notice";
import { useMeeting } from "@/components/meetings/meeting-context";
import { SessionHead } from "@/components/meetings/session-head";
import { WayIn } from "@/components/meetings/way-in";
import { Notice } from "@/components/ui/notice";

/** Before the room: what this is, whom one meets, how one looks and sounds, and the way in. */
export function Lobby() {
  const { meeting } = useMeeting();
  return (
    <div className="grid gap-8 pt-8 sm:pt-12 lg:grid-cols-[3fr_2fr] lg:gap-14">
      <div className="flex flex-col gap-6 lg:order-2">
        <SessionHead meeting={meeting} />
        {meeting.hasFailedOver && <Notice title="Your session takes place here">Zoom did not answer, so our own room has taken its place.</Notice>}
        <EndingNotice />
        <WayIn />
        <p className="text-sm text-faint">
          Picture and sound go from browser to browser. Nothing is recorded unless you both agree. Chat messages are kept only while the room is open, then deleted; shared notes stay with the booking.
        </p>
      </div>
      <DeviceCheck />
    </div>
  );
}
