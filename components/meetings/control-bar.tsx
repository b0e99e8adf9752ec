"use client";

import { LogOut, MessageSquare, MonitorUp, MonitorX } from "lucide-react";
import { useEffect, useRef } from "react";
import { MediaButtons } from "@/components/meetings/media-buttons";
import { useMeeting, useOwnMedia, useRoom } from "@/components/meetings/meeting-context";
import { RoomButton } from "@/components/meetings/room-button";

/** Everything one can do in the room. */
export function ControlBar() {
  const { room } = useMeeting();
  return (
    <div role="group" aria-label="Controls of the room" className="flex justify-center gap-1.5 px-2 pt-1 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:gap-2">
      <MediaButtons />
      <ShareButton />
      <ChatButton />
      <RoomButton label="Leave" tone="loss" icon={<LogOut aria-hidden strokeWidth={1.5} />} onClick={() => room.leave()} />
    </div>
  );
}

function ShareButton() {
  const { media } = useMeeting();
  const { screen } = useOwnMedia();
  // Phones cannot show their screen.
  if (!("getDisplayMedia" in (navigator.mediaDevices ?? {}))) return null;
  const Icon = screen ? MonitorX : MonitorUp;
  return <RoomButton label="Share screen" pressed={screen !== null} icon={<Icon aria-hidden strokeWidth={1.5} />} onClick={() => (screen ? media.stopSharing() : void media.share())} />;
}

function ChatButton() {
  const { room } = useMeeting();
  const { panel, unread } = useRoom();
  const isChatOpen = panel === "chat";
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isChatOpen);
  useEffect(() => {
    if (wasOpen.current && !isChatOpen) button.current?.focus();
    wasOpen.current = isChatOpen;
  }, [isChatOpen]);
  return (
    <RoomButton
      ref={button}
      label="Chat"
      pressed={isChatOpen}
      icon={<MessageSquare aria-hidden strokeWidth={1.5} />}
      onClick={() => room.openPanel(isChatOpen ? null : "chat")}
      mark={
        unread > 0 && (
          <span className="absolute top-1 right-1/2 grid min-w-5 translate-x-6 place-items-center rounded-full bg-accent px-1 text-sm leading-5 text-on-accent tabular-nums">
            {unread}
            <span className="sr-only"> unread</span>
          </span>
        )
      }
    />
  );
}
