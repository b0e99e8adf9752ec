"use client";

import { MicOff, Volume2 } from "lucide-react";
import { useState } from "react";
import { useMeeting, useOwnMedia, useRoom } from "@/components/meetings/meeting-context";
import { VideoView } from "@/components/meetings/video-view";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { connectionWords } from "@/lib/meetings/core/connection";

const small = "absolute top-3 right-3 z-10 h-24 w-auto rounded border border-line object-cover sm:h-36";

/** The other person, or what they show, as large as the window allows; in words while there is nothing to see. */
export function Stage() {
  const { meeting } = useMeeting();
  const { chosen } = useOwnMedia();
  const { theirMedia, theirScreen, theirs, connection } = useRoom();
  const [unblock, setUnblock] = useState<{ play: () => void } | null>(null);
  const { name } = meeting.other;
  const hasPicture = connection === "connected" && !theirs.isCameraOff;
  const isSharing = connection === "connected" && theirs.isSharing;
  return (
    <div className="relative grid size-full place-items-center overflow-hidden rounded bg-sunk">
      {isSharing && <VideoView stream={theirScreen} label={`The screen of ${name}`} className="absolute inset-0 size-full object-contain" />}
      {/* It stays even when there is no picture: it carries the sound. */}
      <VideoView
        stream={theirMedia}
        label={name}
        speaker={chosen.speaker}
        onBlocked={(play) => setUnblock({ play })}
        className={cx(hasPicture ? (isSharing ? small : "absolute inset-0 size-full object-cover") : "sr-only")}
      />
      {connection !== "connected" && <Words />}
      {connection === "connected" && !hasPicture && !isSharing && <CameraOff />}
      {connection === "connected" && (
        <p className="absolute bottom-3 left-3 flex items-center gap-2 rounded bg-paper/80 px-3 py-1 text-sm">
          {theirs.isMuted && <MicOff aria-hidden strokeWidth={1.5} className="size-4 text-loss" />}
          {isSharing ? `${name} shares the screen` : name}
          {theirs.isMuted && <span className="text-soft">muted</span>}
        </p>
      )}
      {unblock && (
        <Button
          className="absolute"
          icon={<Volume2 aria-hidden strokeWidth={1.5} />}
          onClick={() => {
            unblock.play();
            setUnblock(null);
          }}
        >
          Turn on the sound
        </Button>
      )}
    </div>
  );
}

function Words() {
  const { meeting } = useMeeting();
  const { connection, isHard, now } = useRoom();
  const { title, detail } = connectionWords(now.isOtherWaiting ? "at-the-door" : connection, meeting.other.name);
  return (
    <div className="flex max-w-form flex-col items-center gap-4 p-6 text-center">
      <Avatar name={meeting.other.name} photoUrl={meeting.other.photoUrl} size="lg" className={connection === "connecting" || connection === "reconnecting" ? "breathe" : ""} />
      <div>
        <h2 className="text-xl">{title}</h2>
        <p className="mt-1 text-soft">{detail}</p>
        {isHard && connection !== "offline" && (
          <p className="mt-3 text-running">It does not work yet; we keep trying. One of your networks may not allow a direct connection. Another network, such as a phone’s, often helps. The chat works meanwhile.</p>
        )}
      </div>
    </div>
  );
}

function CameraOff() {
  const { meeting } = useMeeting();
  return (
    <div className="flex flex-col items-center gap-3 p-6 text-center">
      <Avatar name={meeting.other.name} photoUrl={meeting.other.photoUrl} size="xl" />
      <p className="text-soft">The camera of {meeting.other.name} is off.</p>
    </div>
  );
}
