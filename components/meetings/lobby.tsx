"use client";

import { DeviceCheck } from "@/components/meetings/device-check";
import { EndingNotice } from "@/components/meetings/ending-notice";
import { useMeeting } from "@/components/meetings/meeting-context";
import { WayIn } from "@/components/meetings/way-in";
import { Avatar } from "@/components/ui/avatar";
import { formatTime, zoneName } from "@/components/ui/time";

/** Before the room: what this is, whom one meets, how one looks and sounds, and the way in. */
export function Lobby() {
  const { meeting } = useMeeting();
  const { title, other } = meeting;
  return (
    <div className="grid gap-8 pt-8 sm:pt-12 lg:grid-cols-[3fr_2fr] lg:gap-14">
      <div className="flex flex-col gap-6 lg:order-2">
        <div>
          <h1 className="text-2xl">{title}</h1>
          <p className="mt-4 flex items-center gap-3">
            <Avatar name={other.name} photoUrl={other.photoUrl} />
            <span>
              with <span className="font-display text-lg">{other.name}</span>
            </span>
          </p>
          <SessionTimes />
        </div>
        <EndingNotice />
        <WayIn />
        <p className="text-sm text-faint">
          Picture and sound go from browser to browser and are not recorded. Chat messages are kept only while the room is open, then deleted.
        </p>
      </div>
      <DeviceCheck />
    </div>
  );
}

function SessionTimes() {
  const { meeting } = useMeeting();
  const { me, other, startAt, endAt } = meeting;
  const theirs = formatTime(startAt, other.timeZone, "datetime", endAt);
  const mine = formatTime(startAt, me.timeZone, "datetime", endAt);
  return (
    <p className="mt-4 tabular-nums">
      <time dateTime={startAt}>{mine}</time> <span className="text-faint">{zoneName(me.timeZone)}</span>
      {theirs !== mine && (
        <span className="block text-sm text-faint">
          For {other.name}: {theirs} {zoneName(other.timeZone)}
        </span>
      )}
    </p>
  );
}
