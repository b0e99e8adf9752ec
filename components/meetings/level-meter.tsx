"use client";

import { useEffect, useState } from "react";
import { cx } from "@/components/ui/cx";
import { watchLevel } from "@/lib/client/meeting/microphone-level";

const bars = 12;

type Props = { track: MediaStreamTrack | null; isMuted: boolean };

/** How loud the microphone hears us: speak, and the bars move. */
export function LevelMeter({ track, isMuted }: Props) {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (!track || isMuted) return;
    const stop = watchLevel(track, (loudness) => setLevel(Math.round(loudness * bars)));
    return () => {
      stop();
      setLevel(0);
    };
  }, [track, isMuted]);
  return (
    <div role="meter" aria-label="Microphone level" aria-valuemin={0} aria-valuemax={bars} aria-valuenow={level} className="flex h-4 items-end gap-1">
      {Array.from({ length: bars }, (_, index) => (
        <span key={index} className={cx("w-full rounded-full transition-[height,background-color] duration-150", index < level ? "h-4 bg-confirmed" : "h-1.5 bg-control/50")} />
      ))}
    </div>
  );
}
