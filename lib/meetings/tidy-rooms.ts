import { closesMinutesAfter } from "@/lib/meetings/core/room-hours";
import { silenceSeconds } from "@/lib/meetings/core/presence";
import { db } from "@/lib/platform/db";

const signalMinutes = 10;

/** Forgets what was said: connection data after ten minutes, chat when its room has closed. Ends the stays of pages that fell silent. */
export async function tidyRooms(now: Date = new Date()): Promise<void> {
  const minutesAgo = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);
  await db.meetingSignal.deleteMany({ where: { kind: { not: "chat" }, at: { lt: minutesAgo(signalMinutes) } } });
  await db.meetingSignal.deleteMany({ where: { meeting: { booking: { endAt: { lt: minutesAgo(closesMinutesAfter) } } } } });
  await db.$executeRaw`
    UPDATE meeting_attendances SET left_at = last_seen_at
    WHERE left_at IS NULL AND last_seen_at < ${new Date(now.getTime() - 2 * silenceSeconds * 1_000)}`;
}
