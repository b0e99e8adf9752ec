"use client";

import { MicOff } from "lucide-react";
import { useMeeting, useOwnMedia } from "@/components/meetings/meeting-context";
import { useTrackStream } from "@/components/meetings/use-track-stream";
import { VideoView } from "@/components/meetings/video-view";
import { Avatar } from "@/components/ui/avatar";

/** Oneself, small, as the other side sees it but mirrored. */
export function SelfView() {
  const { meeting } = useMeeting();
  const { camera, microphone, isMuted } = useOwnMedia();
  const stream = useTrackStream(camera);
  const isSilent = isMuted || !microphone;
  return (
    <div className="absolute right-4 bottom-4 grid aspect-[4/3] w-28 place-items-center overflow-hidden rounded border border-line bg-raised shadow-lift sm:right-7 sm:bottom-7 sm:aspect-video sm:w-56">
      {stream ? <VideoView stream={stream} label="Your own picture" isOwn className="size-full object-cover" /> : <Avatar name={meeting.me.name} />}
      <p className="absolute bottom-1 left-1 flex items-center gap-1.5 rounded bg-paper/80 px-2 text-sm">
        {isSilent && <MicOff aria-hidden strokeWidth={1.5} className="size-3.5 text-loss" />}
        You
        {isSilent && <span className="sr-only">, muted</span>}
      </p>
    </div>
  );
}
