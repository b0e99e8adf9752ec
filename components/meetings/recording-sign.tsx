"use client";

import { useRoom } from "@/components/meetings/meeting-context";

/** Says on both pages that the session is being recorded: a dot and a word. */
export function RecordingSign() {
  const { recording } = useRoom().now;
  return (
    <span role="status" className="empty:hidden">
      {recording && (
        <span className="flex items-center gap-2 rounded-full bg-loss px-3 py-0.5 text-sm font-medium text-on-loss">
          <span aria-hidden className="breathe size-2 rounded-full bg-on-loss" />
          Recording
        </span>
      )}
    </span>
  );
}
