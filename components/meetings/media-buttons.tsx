"use client";

import { Mic, MicOff, Video, VideoOff } from "lucide-react";
import { useMeeting, useOwnMedia } from "@/components/meetings/meeting-context";
import { RoomButton } from "@/components/meetings/room-button";
import { useIsLive } from "@/components/meetings/use-is-live";

/** Microphone and camera, on or off. */
export function MediaButtons() {
  const { media } = useMeeting();
  const { isMuted, isCameraOff } = useOwnMedia();
  const isLive = useIsLive();
  const [MicIcon, CameraIcon] = [isMuted ? MicOff : Mic, isCameraOff ? VideoOff : Video];
  return (
    <>
      <RoomButton disabled={!isLive} label="Mute" pressed={isMuted} icon={<MicIcon aria-hidden strokeWidth={1.5} />} onClick={() => void media.setMuted(!isMuted)} />
      <RoomButton disabled={!isLive} label="Camera off" pressed={isCameraOff} icon={<CameraIcon aria-hidden strokeWidth={1.5} />} onClick={() => void media.setCameraOff(!isCameraOff)} />
    </>
  );
}
