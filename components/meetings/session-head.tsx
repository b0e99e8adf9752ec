import { Avatar } from "@/components/ui/avatar";
import { formatTime, zoneName } from "@/components/ui/time";
import type { Meeting } from "@/lib/meetings/core/schema";

/** What the session is, with whom, and when on both clocks. */
export function SessionHead({ meeting: { title, me, other, startAt, endAt } }: { meeting: Meeting }) {
  const theirs = formatTime(startAt, other.timeZone, "datetime", endAt);
  const mine = formatTime(startAt, me.timeZone, "datetime", endAt);
  return (
    <div>
      <h1 className="text-2xl">{title}</h1>
      <p className="mt-4 flex items-center gap-3">
        <Avatar name={other.name} photoUrl={other.photoUrl} />
        <span>
          with <span className="font-display text-lg">{other.name}</span>
        </span>
      </p>
      <p className="mt-4 tabular-nums">
        <time dateTime={startAt}>{mine}</time> <span className="text-faint">{zoneName(me.timeZone)}</span>
        {theirs !== mine && (
          <span className="block text-sm text-faint">
            For {other.name}: {theirs} {zoneName(other.timeZone)}
          </span>
        )}
      </p>
    </div>
  );
}
