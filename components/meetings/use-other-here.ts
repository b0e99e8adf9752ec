"use client";

import { useEffect, useState } from "react";
import { useMeeting } from "@/components/meetings/meeting-context";
import { askApi } from "@/lib/client/ask-api";
import { onLiveEvents } from "@/lib/client/live-events";
import type { Meeting } from "@/lib/meetings/core/schema";

const lookMilliseconds = 30_000;

/** Whether the other side is in the room, for somebody who is still outside. */
export function useOtherHere(): boolean {
  const { meeting } = useMeeting();
  const [isHere, setIsHere] = useState(meeting.other.isHere);
  useEffect(() => {
    const look = (): void => void askApi<Meeting>(`/meetings/${meeting.bookingId}`).then(({ other }) => setIsHere(other.isHere), () => undefined);
    const stop = onLiveEvents(({ kind, id }) => {
      if (kind === "missed" || id === meeting.id) look();
    });
    // Somebody who falls silent sends no word of it.
    const timer = setInterval(look, lookMilliseconds);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [meeting]);
  return isHere;
}
