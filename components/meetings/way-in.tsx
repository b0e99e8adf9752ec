"use client";

import { useEffect, useRef } from "react";
import { useMeeting, useOwnMedia, useRoom } from "@/components/meetings/meeting-context";
import { useIsLive } from "@/components/meetings/use-is-live";
import { useNow } from "@/components/meetings/use-now";
import { useOtherHere } from "@/components/meetings/use-other-here";
import { Button } from "@/components/ui/button";
import { formatTime, zoneName } from "@/components/ui/time";
import { countdownWords } from "@/lib/meetings/core/time-words";

/** The way into the room, or how long until it opens; switches by itself. */
export function WayIn() {
  const { meeting, drawnAt } = useMeeting();
  const now = useNow(drawnAt);
  const opensAt = Date.parse(meeting.opensAt);
  if (now >= Date.parse(meeting.closesAt)) return <p className="text-soft">The room is closed now.</p>;
  return now < opensAt ? <Countdown milliseconds={opensAt - now} /> : <JoinButton />;
}

function Countdown({ milliseconds }: { milliseconds: number }) {
  const { meeting } = useMeeting();
  const { timeZone } = meeting.me;
  return (
    <div className="flex flex-col gap-1 border-y border-line py-5">
      <p className="text-sm font-medium text-soft">The room opens in</p>
      <p role="timer" className="font-display text-2xl tabular-nums">
        {countdownWords(milliseconds)}
      </p>
      <p className="text-soft">
        On {formatTime(meeting.opensAt, timeZone)} {zoneName(timeZone)}, ten minutes before the session. You can keep this page open.
      </p>
      <Button size="lg" disabled className="mt-3 self-start">
        Join now
      </Button>
    </div>
  );
}

function presenceWords(name: string, isHere: boolean, isWaiting: boolean): string {
  if (isHere) return `${name} is in the room.`;
  return isWaiting ? `${name} is waiting for you to let them in.` : `${name} is not here yet.`;
}

/** In the waiting room: who knows of us, what happens next, and the way out again. */
function AtTheDoor({ isHostHere }: { isHostHere: boolean }) {
  const { meeting, room } = useMeeting();
  const { name } = meeting.other;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
  }, []);
  return (
    <div className="flex flex-col items-start gap-4 border-y border-line py-5">
      <div role="status">
        <p className="flex items-center gap-2 font-display text-lg">
          <span aria-hidden className="breathe size-2.5 rounded-full bg-running-fill" />
          You are in the waiting room
        </p>
        <p className="mt-1 text-soft">
          {isHostHere ? `${name} has been told that you are here, and lets you in.` : `${name} is not here yet. As soon as they come they are told that you wait, and let you in.`} Your arrival is noted.
        </p>
      </div>
      <p className="text-sm text-faint">You can check your camera and microphone meanwhile. You go in by yourself; nothing more to press.</p>
      <Button ref={button} variant="quiet" onClick={() => room.leave()}>
        Leave the waiting room
      </Button>
    </div>
  );
}

function JoinButton() {
  const { meeting, media, room } = useMeeting();
  const { phase, ending } = useRoom();
  const { status, microphone, camera } = useOwnMedia();
  const { isHere, isWaiting } = useOtherHere();
  const isLive = useIsLive();
  // The notice that says so has the only button that helps.
  if (ending?.why === "elsewhere") return null;
  if (phase === "waiting") return <AtTheDoor isHostHere={isHere} />;
  const shown = camera && microphone ? "Join now" : camera ? "Join without a microphone" : microphone ? "Join without a camera" : "Join without camera and microphone";
  return (
    <div className="flex flex-col items-start gap-3">
      <p role="status" className="flex items-center gap-2 text-soft">
        <span aria-hidden className={isHere || isWaiting ? "size-2 rounded-full bg-confirmed" : "size-2 rounded-full bg-control"} />
        {presenceWords(meeting.other.name, isHere, isWaiting)}
      </p>
      <Button size="lg" disabled={!isLive || phase === "entering" || status === "asking"} onClick={() => void join()}>
        {phase === "entering" ? "Joining…" : status === "ready" ? shown : "Join now"}
      </Button>
    </div>
  );

  async function join(): Promise<void> {
    if (media.get().status === "idle") await media.open();
    const opened = media.get();
    // Who joins without a device has it switched off: switching it on tries again.
    if (!opened.microphone) await media.setMuted(true);
    if (!opened.camera) await media.setCameraOff(true);
    await room.enter();
  }
}
