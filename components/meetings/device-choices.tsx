"use client";

import { Volume2 } from "lucide-react";
import { useId, useState } from "react";
import { LevelMeter } from "@/components/meetings/level-meter";
import { useMeeting, useOwnMedia } from "@/components/meetings/meeting-context";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { playTestTone } from "@/lib/client/meeting/knock";
import type { DeviceKind } from "@/lib/meetings/core/device-words";

/** Which camera, microphone and speaker to use, and whether the microphone hears us. */
export function DeviceChoices({ isNarrow = false }: { isNarrow?: boolean }) {
  const { microphone, isMuted } = useOwnMedia();
  return (
    <div className={isNarrow ? "grid gap-4" : "grid gap-4 sm:grid-cols-2"}>
      <DeviceChoice kind="camera" label="Camera" />
      <div className="flex flex-col gap-2">
        <DeviceChoice kind="microphone" label="Microphone" />
        <LevelMeter track={microphone} isMuted={isMuted} />
        <p className="text-sm text-faint">{isMuted || !microphone ? "Nobody hears you now." : "Speak: the bars move when we hear you."}</p>
      </div>
      <SpeakerChoice />
    </div>
  );
}

/** Where the sound comes out, in browsers that let one choose, and a tone to hear it. */
function SpeakerChoice() {
  const { media } = useMeeting();
  const { devices, chosen } = useOwnMedia();
  const [isPlaying, setPlaying] = useState(false);
  const id = useId();
  return (
    <div className="flex flex-col items-start gap-2">
      {devices.speaker.length > 0 && (
        <div className="flex w-full flex-col gap-1.5">
          <label htmlFor={id} className="text-sm font-medium">
            Speaker
          </label>
          <Select
            id={id}
            value={devices.speaker.some((device) => device.id === chosen.speaker) ? chosen.speaker : (devices.speaker[0]?.id ?? "")}
            onChange={(event) => void media.choose("speaker", event.target.value)}
            options={devices.speaker.map((device) => ({ value: device.id, label: device.label }))}
          />
        </div>
      )}
      <Button variant="quiet" size="sm" icon={<Volume2 aria-hidden strokeWidth={1.5} />} disabled={isPlaying} onClick={() => void play()}>
        {isPlaying ? "Playing…" : "Play a test tone"}
      </Button>
    </div>
  );

  async function play(): Promise<void> {
    setPlaying(true);
    await playTestTone(chosen.speaker).catch(() => undefined);
    setPlaying(false);
  }
}

function DeviceChoice({ kind, label }: { kind: DeviceKind; label: string }) {
  const { media } = useMeeting();
  const state = useOwnMedia();
  const id = useId();
  const devices = state.devices[kind];
  const current = state[kind]?.getSettings().deviceId ?? state.chosen[kind] ?? "";
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <Select
        id={id}
        value={devices.some((device) => device.id === current) ? current : (devices[0]?.id ?? "")}
        disabled={devices.length === 0}
        onChange={(event) => void media.choose(kind, event.target.value)}
        options={devices.length > 0 ? devices.map((device) => ({ value: device.id, label: device.label })) : [{ value: "", label: `No ${kind} yet` }]}
      />
    </div>
  );
}
