import { AttendanceTimeline } from "@/components/bookings/attendance-timeline";
import { Panel } from "@/components/ui/card";
import { formatTime, zoneName } from "@/components/ui/time";
import type { Attendance } from "@/lib/bookings/core/no-show-schema";
import type { Booking } from "@/lib/bookings/core/schema";

type Props = { readonly booking: Booking; readonly attendance: Attendance; readonly timeZone: string; /** ISO instant of the server. */ readonly now: string };

/** What is known of a session that has taken place, or waits to be settled. */
export function AfterSession({ booking, attendance, timeZone, now }: Props) {
  if (attendance.noShow) return null;
  const isOver = Date.parse(booking.endAt) <= Date.parse(now);
  if (booking.status === "completed" && attendance.stays.length > 0) {
    return (
      <Panel title="Who was there">
        <AttendanceTimeline booking={booking} attendance={attendance} timeZone={timeZone} />
      </Panel>
    );
  }
  if (booking.status !== "confirmed" || !isOver || attendance.hasRecords || !attendance.mark) return null;
  return (
    <p className="text-soft">
      This session is over. It counts as held on {formatTime(attendance.mark.until, timeZone)}, {zoneName(timeZone)}, unless one of you says that the other did not come.
    </p>
  );
}
