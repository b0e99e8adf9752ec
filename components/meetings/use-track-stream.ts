"use client";

import { useMemo } from "react";

/** A track as something to look at; null while there is none. */
export function useTrackStream(track: MediaStreamTrack | null): MediaStream | null {
  return useMemo(() => (track ? new MediaStream([track]) : null), [track]);
}
