"use client";

import { useState } from "react";
import { useMeeting, useRoom } from "@/components/meetings/meeting-context";
import type { RecordingWork } from "@/components/meetings/use-recording";
import { Button } from "@/components/ui/button";

/** Where the two stand about recording, and what this side can do about it. */
export function RecordingControls({ waiting, trouble }: RecordingWork) {
  const { meeting, room } = useMeeting();
  const { consent, recording } = useRoom().now;
  const { connection } = useRoom();
  const [refused, setRefused] = useState("");
  const { name } = meeting.other;
  const say = (isGiven: boolean): void => void room.consent(isGiven).then(() => setRefused(""), (error: unknown) => setRefused(error instanceof Error ? error.message : "That did not arrive. Please try again."));
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="text-soft">
        {consent === "agreed" && (recording ? "This session is being recorded, with the consent of both of you." : "You have both agreed. The recording begins in a moment.")}
        {consent === "asked" && `You asked ${name}. Nothing is recorded until they agree.`}
        {consent === "answer" && `${name} asks whether this session may be recorded.`}
        {consent === "none" && `Nothing is recorded unless you both agree. ${name} is asked first, and either of you can stop it at any time.`}
      </p>
      {(consent === "none" || consent === "answer") && (
        <Button size="sm" variant={consent === "none" ? "quiet" : "primary"} disabled={connection !== "connected"} onClick={() => say(true)}>
          {consent === "none" ? "Ask to record" : "Agree to the recording"}
        </Button>
      )}
      {consent === "answer" && (
        <Button size="sm" variant="quiet" onClick={() => say(false)}>
          Do not record
        </Button>
      )}
      {(consent === "asked" || consent === "agreed") && (
        <Button size="sm" variant="quiet" onClick={() => say(false)}>
          {consent === "asked" ? "Take the question back" : "Stop recording"}
        </Button>
      )}
      {waiting > 3 && <p className="text-sm text-running">{waiting} parts of the recording are still to be sent. They are kept in this browser until then.</p>}
      {(refused || trouble) && (
        <p role="alert" className="text-sm text-loss">
          {refused || trouble}
        </p>
      )}
    </div>
  );
}
