"use client";

import { useEffect, useRef, useState } from "react";
import { useMeeting, useRoom } from "@/components/meetings/meeting-context";
import { mayHaveUnsent } from "@/lib/client/meeting/part-store";
import type { Running } from "@/lib/client/meeting/session-recorder";

export type RecordingWork = {
  /** Parts that have not arrived at the server yet. */
  readonly waiting: number;
  readonly trouble: string;
};

/** The host's page records as long as both sides' newest word is a yes, and sends what an earlier page could not send any more. */
export function useRecording(): RecordingWork {
  const parts = useMeeting();
  const { now, phase } = useRoom();
  const [waiting, setWaiting] = useState(0);
  const [trouble, setTrouble] = useState("");
  const running = useRef<Promise<Running | null> | null>(null);
  const { room, meeting } = parts;
  const isRecording = meeting.side === "expert" && phase === "inside" && now.consent === "agreed";

  useEffect(() => {
    if (!isRecording) return;
    running.current = start();
    return () => {
      void running.current?.then((recording) => recording?.stop());
      running.current = null;
    };

    async function start(): Promise<Running | null> {
      const { canRecord, recordSession } = await import("@/lib/client/meeting/session-recorder");
      setTrouble(canRecord() ? "" : "This browser cannot record. Please use a current Chrome, Edge or Firefox.");
      if (!canRecord()) return null;
      try {
        const recording = await recordSession({ ...parts, onWaiting: setWaiting });
        room.refresh();
        return recording;
      } catch (error) {
        setTrouble(error instanceof Error ? error.message : "The recording could not begin.");
        return null;
      }
    }
  }, [isRecording, parts, room]);

  useEffect(() => {
    if (meeting.side !== "expert" || !mayHaveUnsent()) return;
    void import("@/lib/client/meeting/part-upload").then(async ({ sendUnsent }) => sendUnsent((await running.current)?.id ?? null)).catch(() => undefined);
  }, [meeting.side]);

  return { waiting, trouble };
}
