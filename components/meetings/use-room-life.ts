"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { MeetingParts } from "@/components/meetings/meeting-context";
import { wasInRoom } from "@/lib/client/meeting/room-memory";

/** Ties the room to the life of the page: a reload leads back in, closing it says goodbye. Answers whether we are inside. */
export function useRoomLife({ meeting, media, room }: MeetingParts): boolean {
  const { phase } = useSyncExternalStore(room.subscribe, room.get, room.get);

  useEffect(() => {
    const known = meeting.state === "open" ? wasInRoom(meeting.bookingId) : null;
    const timer = known && setTimeout(() => void comeBack(known), 0);
    return () => {
      if (timer) clearTimeout(timer);
    };

    async function comeBack({ isMuted, isCameraOff }: { isMuted: boolean; isCameraOff: boolean }): Promise<void> {
      await media.setMuted(isMuted);
      await media.setCameraOff(isCameraOff);
      await media.open();
      await room.enter();
    }
  }, [meeting, media, room]);

  useEffect(() => {
    const pause = (): void => room.pause();
    addEventListener("pagehide", pause);
    return () => {
      removeEventListener("pagehide", pause);
      if (room.get().phase === "inside" || room.get().phase === "waiting") room.leave();
      else media.close();
    };
  }, [media, room]);

  return phase === "inside";
}
