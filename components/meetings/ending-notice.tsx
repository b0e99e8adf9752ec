"use client";

import { useMeeting, useRoom } from "@/components/meetings/meeting-context";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Why we are outside again. */
export function EndingNotice() {
  const { meeting, media, room } = useMeeting();
  const { ending } = useRoom();
  if (!ending) return null;
  const booking = (
    <ButtonLink key="booking" variant="quiet" size="sm" href={`/bookings/${meeting.bookingId}`}>
      Go to the booking
    </ButtonLink>
  );
  if (ending.why === "left") {
    return (
      <Notice title={ending.sentence} action={booking}>
        You can come in again while the room is open.
      </Notice>
    );
  }
  if (ending.why === "elsewhere") {
    return (
      <Notice
        tone="warning"
        title="You joined in another window"
        action={
          <Button size="sm" onClick={() => void media.open().then(() => room.enter())}>
            Use this window instead
          </Button>
        }
      >
        One window at a time can be in the room.
      </Notice>
    );
  }
  return <Notice tone="error" title={ending.sentence} action={booking} />;
}
