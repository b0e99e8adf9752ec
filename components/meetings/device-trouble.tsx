"use client";

import { useMeeting, useOwnMedia } from "@/components/meetings/meeting-context";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { deviceWords } from "@/lib/meetings/core/device-words";

/** What is wrong with camera or microphone, and what to do about it. */
export function DeviceTrouble() {
  const { media } = useMeeting();
  const { problems, isMuted, isCameraOff } = useOwnMedia();
  const wanted = { microphone: isMuted ? null : problems.microphone, camera: isCameraOff ? null : problems.camera };
  return deviceWords(wanted).map(({ title, detail, mayTryAgain }) => (
    <Notice
      key={title}
      tone="warning"
      title={title}
      action={
        mayTryAgain && (
          <Button variant="quiet" size="sm" onClick={() => void media.open()}>
            Try again
          </Button>
        )
      }
    >
      {detail}
    </Notice>
  ));
}
