"use client";

import type { ReactNode } from "react";
import { ShareButton } from "@/components/meetings/control-bar";
import { DeviceChoices } from "@/components/meetings/device-choices";
import { QualityDetails } from "@/components/meetings/quality-sign";
import { RecordingControls } from "@/components/meetings/recording-controls";
import { SidePanel } from "@/components/meetings/side-panel";
import type { RecordingWork } from "@/components/meetings/use-recording";

/** Recording, devices and the connection: what one needs now and then. */
export function MorePanel({ work }: { work: RecordingWork }) {
  return (
    <SidePanel title="Session" what="this panel">
      <div className="flex min-h-0 grow flex-col gap-6 overflow-y-auto p-4">
        <Part title="Recording">
          <RecordingControls {...work} />
        </Part>
        <ShareButton className="sm:hidden" />
        <Part title="Devices">
          <DeviceChoices isNarrow />
        </Part>
        <Part title="Connection">
          <QualityDetails />
        </Part>
      </div>
    </SidePanel>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-sm font-medium text-faint">{title}</h3>
      {children}
    </section>
  );
}
