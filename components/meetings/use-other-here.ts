"use client";

import { useEffect, useState } from "react";
import { useMeeting } from "@/components/meetings/meeting-context";
import { askApi } from "@/lib/client/ask-api";
import { onLiveEvents } from "@/lib/client/live-events";
import type { Meeting } from "@/lib/meetings/core/schema";

const lookMilliseconds = 30_000;

/** Whether the other side is in the room, or waits at its door, for somebody who is still outside. */
export function useOtherHere(): Pick<Meeting["other"], "isHere" | "isWaiting"> {
  const { meeting } = useMeeting();
  const [presence, setPresence] = useState<Pick<Meeting["other"], "isHere" | "isWaiting">>(meeting.other);
  useEffect(() => {
    const look = (): void => void askApi<Meeting>(`/meetings/${meeting.bookingId}`).then(({ other }) => setPresence(other), () => undefined);
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
  return presence;
}
