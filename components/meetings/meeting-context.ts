"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { OwnMedia, OwnMediaState } from "@/lib/client/meeting/own-media";
import type { MeetingRoom } from "@/lib/client/meeting/room";
import type { RoomState } from "@/lib/client/meeting/room-state";
import type { SharedNotes } from "@/lib/client/meeting/shared-notes";
import type { Meeting } from "@/lib/meetings/core/schema";

export type MeetingParts = { readonly meeting: Meeting; readonly media: OwnMedia; readonly room: MeetingRoom; readonly notes: SharedNotes; /** When the server drew the page (ISO): its clock is the one that counts. */ readonly drawnAt: string };

export const MeetingContext = createContext<MeetingParts | null>(null);

/** The meeting that this page is about. */
export function useMeeting(): MeetingParts {
  const parts = useContext(MeetingContext);
  if (!parts) throw new Error("There is no meeting around this component.");
  return parts;
}

/** The room as it is now. */
export function useRoom(): RoomState {
  const { room } = useMeeting();
  return useSyncExternalStore(room.subscribe, room.get, room.get);
}

/** This person's camera, microphone and screen as they are now. */
export function useOwnMedia(): OwnMediaState {
  const { media } = useMeeting();
  return useSyncExternalStore(media.subscribe, media.get, media.get);
}
