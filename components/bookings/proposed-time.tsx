import { formatTime, Time, zoneName } from "@/components/ui/time";
import { firstName } from "@/lib/bookings/core/words";

type Props = { readonly startAt: string; readonly endAt: string; readonly timeZone: string; readonly other: { readonly name: string; readonly timeZone: string } };

/** One of several times, on both clocks. */
export function ProposedTime({ startAt, endAt, timeZone, other }: Props) {
  return (
    <span className="block min-w-0">
      <Time at={startAt} until={endAt} timeZone={timeZone} className="font-medium" />
      {other.timeZone !== timeZone && (
        <span className="block text-sm text-faint tabular-nums">
          {firstName(other.name)}’s clock: {formatTime(startAt, other.timeZone)}, {zoneName(other.timeZone)}
        </span>
      )}
    </span>
  );
}
