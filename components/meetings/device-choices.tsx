"use client";

import { useId } from "react";
import { LevelMeter } from "@/components/meetings/level-meter";
import { useMeeting, useOwnMedia } from "@/components/meetings/meeting-context";
import { Select } from "@/components/ui/select";
import type { DeviceKind } from "@/lib/meetings/core/device-words";

/** Which camera and microphone to use, and whether the microphone hears us. */
export function DeviceChoices() {
  const { microphone, isMuted } = useOwnMedia();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <DeviceChoice kind="camera" label="Camera" />
      <div className="flex flex-col gap-2">
        <DeviceChoice kind="microphone" label="Microphone" />
        <LevelMeter track={microphone} isMuted={isMuted} />
        <p className="text-sm text-faint">{isMuted || !microphone ? "Nobody hears you now." : "Speak: the bars move when we hear you."}</p>
      </div>
    </div>
  );
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
