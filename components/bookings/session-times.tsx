import { formatTime, Time, zoneName } from "@/components/ui/time";
import { firstName } from "@/lib/bookings/core/words";

type Props = { readonly startAt: string; readonly endAt: string; readonly timeZone: string; readonly other: { readonly name: string; readonly timeZone: string } };

/** When a session is: large in the reader's zone, and quietly on the other's clock. */
export function SessionTimes({ startAt, endAt, timeZone, other }: Props) {
  return (
    <div>
      <p className="font-display text-xl">{formatTime(startAt, timeZone, "long-date")}</p>
      <p className="text-lg tabular-nums">
        <Time at={startAt} until={endAt} timeZone={timeZone} shape="time" />
      </p>
      {other.timeZone !== timeZone && (
        <p className="text-sm text-faint tabular-nums">
          {firstName(other.name)}’s clock: {formatTime(startAt, other.timeZone)}, {zoneName(other.timeZone)}
        </p>
      )}
    </div>
  );
}
