"use client";

import { useEffect, useRef } from "react";
import { ChatPanel } from "@/components/meetings/chat-panel";
import { ConsentDialog } from "@/components/meetings/consent-dialog";
import { ControlBar } from "@/components/meetings/control-bar";
import { DeviceTrouble } from "@/components/meetings/device-trouble";
import { useRoom } from "@/components/meetings/meeting-context";
import { MorePanel } from "@/components/meetings/more-panel";
import { NotesPanel } from "@/components/meetings/notes-panel";
import { RefusalNotice } from "@/components/meetings/refusal-notice";
import { RoomHeader } from "@/components/meetings/room-header";
import { SelfView } from "@/components/meetings/self-view";
import { Stage } from "@/components/meetings/stage";
import { useRecording } from "@/components/meetings/use-recording";
import { WaitingNotice } from "@/components/meetings/waiting-notice";

/** The room from inside: the other person large, oneself small, dark so that faces are what is bright. */
export function RoomView() {
  const { panel } = useRoom();
  const work = useRecording();
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <main id="main" ref={heading} tabIndex={-1} data-theme="dark" className="flex h-dvh flex-col overflow-hidden bg-paper text-ink">
      <RoomHeader />
      <div className="relative flex min-h-0 grow">
        <div className="relative min-w-0 grow p-2 pt-0 sm:p-4 sm:pt-0">
          <Stage />
          <SelfView />
          <div className="absolute inset-x-4 bottom-4 z-10 mx-auto flex max-w-form flex-col gap-2 empty:hidden sm:bottom-8">
            <DeviceTrouble />
          </div>
        </div>
        {panel === "chat" && <ChatPanel />}
        {panel === "notes" && <NotesPanel />}
        {panel === "more" && <MorePanel work={work} />}
        <div className="pointer-events-none absolute inset-x-4 top-3 z-30 mx-auto flex max-w-form flex-col gap-2 [&>*]:pointer-events-auto">
          <WaitingNotice />
          <RefusalNotice trouble={work.trouble} />
        </div>
      </div>
      <ControlBar />
      <ConsentDialog />
    </main>
  );
}
