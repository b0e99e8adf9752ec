"use client";

import { VideoOff } from "lucide-react";
import { DeviceChoices } from "@/components/meetings/device-choices";
import { DeviceTrouble } from "@/components/meetings/device-trouble";
import { MediaButtons } from "@/components/meetings/media-buttons";
import { useMeeting, useOwnMedia } from "@/components/meetings/meeting-context";
import { useIsLive } from "@/components/meetings/use-is-live";
import { useTrackStream } from "@/components/meetings/use-track-stream";
import { VideoView } from "@/components/meetings/video-view";
import { Button } from "@/components/ui/button";

/** See and hear oneself before anybody else does. */
export function DeviceCheck() {
  const { status } = useOwnMedia();
  return (
    <section aria-labelledby="device-check" className="flex flex-col gap-5">
      <h2 id="device-check" className="sr-only">
        Camera and microphone check
      </h2>
      <div data-theme="dark" className="flex flex-col overflow-hidden rounded border border-line bg-paper text-ink">
        <Preview />
        <div className="flex justify-center gap-2 border-t border-line p-3">
          <MediaButtons />
        </div>
      </div>
      {status === "ready" && <DeviceTrouble />}
      {status === "ready" && <DeviceChoices />}
    </section>
  );
}

function Preview() {
  const { media } = useMeeting();
  const { status, camera, isCameraOff } = useOwnMedia();
  const stream = useTrackStream(camera);
  const isLive = useIsLive();
  return (
    <div className="relative grid aspect-video place-items-center bg-sunk">
      {stream && <VideoView stream={stream} label="Your own picture" isOwn className="absolute inset-0 size-full object-cover" />}
      {!stream && status === "idle" && (
        <div className="flex flex-col items-center gap-3 p-6 text-center">
          <p className="text-soft">See and hear yourself before anybody else does.</p>
          <Button disabled={!isLive} onClick={() => void media.open()}>Check camera and microphone</Button>
        </div>
      )}
      {!stream && status === "asking" && <p className="breathe p-6 text-center text-soft">Your browser asks whether this page may use your camera and microphone.</p>}
      {!stream && status === "ready" && (
        <p className="flex flex-col items-center gap-2 p-6 text-center text-soft">
          <VideoOff aria-hidden strokeWidth={1.5} className="size-8" />
          {isCameraOff ? "Your camera is off." : "There is no picture from your camera."}
        </p>
      )}
    </div>
  );
}
