"use client";

import { type ReactNode, useEffect, useState } from "react";
import { MeetingContext, type MeetingParts } from "@/components/meetings/meeting-context";
import { OwnMedia } from "@/lib/client/meeting/own-media";
import { MeetingRoom } from "@/lib/client/meeting/room";
import { SharedNotes } from "@/lib/client/meeting/shared-notes";
import type { Meeting } from "@/lib/meetings/core/schema";

type Props = { meeting: Meeting; drawnAt: string; children: ReactNode };

/** A place to try one's devices for a session without entering its room. What is opened is let go when the page is left. */
export function CheckScene({ meeting, drawnAt, children }: Props) {
  const [parts] = useState<MeetingParts>(() => {
    const media = new OwnMedia();
    return { meeting, media, room: new MeetingRoom(meeting, media), notes: new SharedNotes(meeting.bookingId, () => null), drawnAt };
  });
  useEffect(() => () => parts.media.close(), [parts]);
  return <MeetingContext value={parts}>{children}</MeetingContext>;
}
