import { cx } from "@/components/ui/cx";
import { formatTime, zoneName } from "@/components/ui/time";
import type { Attendance, StayView } from "@/lib/bookings/core/no-show-schema";
import { type Bar, reasonWords, timelineOf } from "@/lib/bookings/core/no-show-words";
import type { Booking } from "@/lib/bookings/core/schema";

type Session = Pick<Booking, "startAt" | "endAt"> & { readonly client: { readonly name: string }; readonly expert: { readonly name: string } };

type Props = { readonly booking: Session; readonly attendance: Pick<Attendance, "stays" | "graceEndsAt" | "why">; readonly timeZone: string };

/** Who was there from when to when, drawn and in words. */
export function AttendanceTimeline({ booking, attendance, timeZone }: Props) {
  const line = timelineOf(booking, attendance);
  const clock = (at: string) => formatTime(at, timeZone, "time");
  const reason = reasonWords(attendance.why);
  return (
    <figure className="flex flex-col gap-3 text-sm" aria-label="Who was there">
      <div className="flex flex-col gap-3">
        {(["client", "host"] as const).map((side) => (
          <div key={side} className="flex flex-col gap-1">
            <p className="flex flex-wrap justify-between gap-x-4">
              <span className="font-medium">{side === "client" ? booking.client.name : booking.expert.name}</span>
              <span className="text-soft tabular-nums">{spansOf(attendance.stays, side, clock)}</span>
            </p>
            <Track bars={line.bars[side]} start={line.start} grace={line.grace} end={line.end} />
          </div>
        ))}
      </div>
      <figcaption className="text-faint">
        The session was from {clock(booking.startAt)} to {clock(booking.endAt)}, {zoneName(timeZone)}; the shaded part is the waiting time until {clock(attendance.graceEndsAt)}.
        {reason && ` ${reason}`}
      </figcaption>
    </figure>
  );
}

function Track({ bars, start, grace, end }: { readonly bars: readonly Bar[]; readonly start: number; readonly grace: number; readonly end: number }) {
  const at = (left: number, width: number) => ({ left: `${left * 100}%`, width: `${width * 100}%` });
  return (
    <div aria-hidden className="relative h-4 overflow-hidden rounded bg-sunk">
      <span className="absolute inset-y-0 bg-running-wash" style={at(start, grace - start)} />
      {[start, end].map((mark) => (
        <span key={mark} className="absolute inset-y-0 w-px bg-control" style={{ left: `${mark * 100}%` }} />
      ))}
      {bars.map(({ left, width, isInside }) => (
        <span key={`${left} ${width}`} className={cx("absolute inset-y-1 rounded", isInside ? "bg-accent" : "border border-accent")} style={at(left, width)} />
      ))}
    </div>
  );
}

function spansOf(stays: readonly StayView[], side: StayView["side"], clock: (at: string) => string): string {
  const own = stays.filter((stay) => stay.side === side);
  if (own.length === 0) return "was not there";
  return own.map(({ from, to, isInside }) => `${clock(from)}–${clock(to)}${isInside ? "" : " (waiting)"}`).join(", ");
}
