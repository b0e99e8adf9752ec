"use client";

import { CircleDot, LogOut, type LucideIcon, MessageSquare, MonitorUp, MonitorX, NotebookPen, SlidersHorizontal } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { MediaButtons } from "@/components/meetings/media-buttons";
import { useMeeting, useOwnMedia, useRoom } from "@/components/meetings/meeting-context";
import { RoomButton } from "@/components/meetings/room-button";
import type { Panel } from "@/lib/client/meeting/room-state";

/** Everything one can do in the room. */
export function ControlBar() {
  const { room } = useMeeting();
  const { unread } = useRoom();
  return (
    <div role="group" aria-label="Controls of the room" className="flex flex-wrap justify-center gap-1 px-2 pt-1 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:gap-2">
      <MediaButtons />
      <ShareButton className="max-sm:hidden" />
      <PanelButton panel="chat" label="Chat" Icon={MessageSquare} mark={unread > 0 && <Unread count={unread} />} />
      <PanelButton panel="notes" label="Notes" Icon={NotebookPen} />
      <RecordButton />
      <PanelButton panel="more" label="More" Icon={SlidersHorizontal} />
      <RoomButton label="Leave" tone="loss" icon={<LogOut aria-hidden strokeWidth={1.5} />} onClick={() => room.leave()} />
    </div>
  );
}

/** Shows a screen or a window. In a narrow window it is behind "More". */
export function ShareButton({ className }: { className: string }) {
  const { media } = useMeeting();
  const { screen } = useOwnMedia();
  // Phones cannot show their screen.
  if (!("getDisplayMedia" in (navigator.mediaDevices ?? {}))) return null;
  const Icon = screen ? MonitorX : MonitorUp;
  return <RoomButton label="Share screen" pressed={screen !== null} className={className} icon={<Icon aria-hidden strokeWidth={1.5} />} onClick={() => (screen ? media.stopSharing() : void media.share())} />;
}

/** Leads to where one asks for a recording; pressed while one runs. On a phone it is behind "More". */
function RecordButton() {
  const { room } = useMeeting();
  const { now, panel } = useRoom();
  return (
    <RoomButton
      label="Record"
      pressed={now.recording !== null}
      aria-expanded={panel === "more"}
      className="max-sm:hidden"
      icon={<CircleDot aria-hidden strokeWidth={1.5} className={now.recording ? "text-loss" : ""} />}
      onClick={() => room.openPanel(panel === "more" ? null : "more")}
    />
  );
}

function PanelButton({ panel, label, Icon, mark }: { panel: Panel; label: string; Icon: LucideIcon; mark?: ReactNode }) {
  const { room } = useMeeting();
  const isOpen = useRoom().panel === panel;
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return <RoomButton ref={button} label={label} pressed={isOpen} icon={<Icon aria-hidden strokeWidth={1.5} />} onClick={() => room.openPanel(isOpen ? null : panel)} mark={mark} />;
}

function Unread({ count }: { count: number }) {
  return (
    <span className="absolute top-1 right-1/2 grid min-w-5 translate-x-6 place-items-center rounded-full bg-accent px-1 text-sm leading-5 text-on-accent tabular-nums">
      {count}
      <span className="sr-only"> unread</span>
    </span>
  );
}
