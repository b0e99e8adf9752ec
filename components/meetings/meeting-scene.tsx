"use client";

import { type ReactNode, useEffect, useState } from "react";
import { MeetingContext, type MeetingParts } from "@/components/meetings/meeting-context";
import { RoomView } from "@/components/meetings/room-view";
import { useRoomLife } from "@/components/meetings/use-room-life";
import { OwnMedia } from "@/lib/client/meeting/own-media";
import { MeetingRoom } from "@/lib/client/meeting/room";
import { SharedNotes } from "@/lib/client/meeting/shared-notes";
import type { Meeting } from "@/lib/meetings/core/schema";

type Props = { meeting: Meeting; drawnAt: string; /** What stands before the room: the page with the check and the way in. */ children: ReactNode };

/** A meeting from outside or from inside. Inside it fills the window, with nothing of the site around it. */
export function MeetingScene({ meeting, drawnAt, children }: Props) {
  const [parts] = useState<MeetingParts>(() => {
    const media = new OwnMedia();
    const room = new MeetingRoom(meeting, media);
    return { meeting, media, room, notes: new SharedNotes(meeting.bookingId, () => room.stay), drawnAt };
  });
  const isInside = useRoomLife(parts);
  return <MeetingContext value={parts}>{isInside ? <RoomView /> : <FocusOnReturn>{children}</FocusOnReturn>}</MeetingContext>;
}

/** After leaving, the keyboard goes on from the page's heading. */
function FocusOnReturn({ children }: { children: ReactNode }) {
  const [isFirst] = useState(() => typeof document === "undefined" || document.readyState !== "complete");
  useEffect(() => {
    if (!isFirst) document.getElementById("main")?.focus();
  }, [isFirst]);
  return children;
}
