"use client";

import { useMeeting, useRoom } from "@/components/meetings/meeting-context";
import { QualitySign } from "@/components/meetings/quality-sign";
import { RecordingSign } from "@/components/meetings/recording-sign";
import { useNow } from "@/components/meetings/use-now";
import { cx } from "@/components/ui/cx";
import { connectionWords } from "@/lib/meetings/core/connection";
import { sessionClock } from "@/lib/meetings/core/time-words";

const dots = { waiting: "bg-control", connecting: "bg-running-fill breathe", connected: "bg-confirmed", reconnecting: "bg-running-fill breathe", left: "bg-control", offline: "bg-loss" };

/** Which session, who is here, how the connection stands, and quietly the time. */
export function RoomHeader() {
  const { meeting } = useMeeting();
  const { connection } = useRoom();
  const isTogether = connection === "connected" || connection === "connecting" || connection === "reconnecting";
  return (
    <header className="flex items-center justify-between gap-4 px-4 py-3">
      <div className="min-w-0">
        <h1 className="truncate text-lg">{meeting.title}</h1>
        <div className="flex items-center gap-2">
          <RecordingSign />
          <p className="truncate text-sm text-soft">{isTogether ? `You and ${meeting.other.name} are here` : "Only you are here"}</p>
        </div>
      </div>
      <div className="flex shrink-0 flex-col items-end text-sm">
        <p role="status" className="flex items-center gap-2">
          <span aria-hidden className={cx("size-2 rounded-full", dots[connection])} />
          <span className="max-w-40 truncate sm:max-w-none">{connection === "connected" ? "Connected" : connectionWords(connection, meeting.other.name).title}</span>
        </p>
        <div className="flex flex-wrap items-center justify-end gap-x-3">
          <QualitySign />
          <Clock />
        </div>
      </div>
    </header>
  );
}

function Clock() {
  const { meeting, drawnAt } = useMeeting();
  const now = useNow(drawnAt);
  const end = Date.parse(meeting.endAt);
  const isClose = now < end && end - now <= 5 * 60_000;
  return <p className={cx("tabular-nums", isClose ? "text-running" : "text-faint")}>{sessionClock(Date.parse(meeting.startAt), end, now)}</p>;
}
