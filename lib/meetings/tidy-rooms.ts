import { closesMinutesAfter } from "@/lib/meetings/core/room-hours";
import { silenceSeconds } from "@/lib/meetings/core/presence";
import { settleQuietRecordings } from "@/lib/meetings/forget-recording";
import { logMeeting } from "@/lib/meetings/log";
import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";

const signalMinutes = 10;

/** Forgets what was said: connection data after ten minutes, chat when its room has closed. Ends the stays of pages that fell silent, and files the recordings of pages that never came back. */
export async function tidyRooms(now: Date = new Date()): Promise<void> {
  const minutesAgo = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);
  await db.meetingSignal.deleteMany({ where: { kind: { not: "chat" }, at: { lt: minutesAgo(signalMinutes) } } });
  await db.meetingSignal.deleteMany({ where: { meeting: { booking: { endAt: { lt: minutesAgo(closesMinutesAfter) } } } } });
  await endSilentStays(now);
  await settleQuietRecordings(now);
}

async function endSilentStays(now: Date): Promise<void> {
  await transaction(async (tx) => {
    const ended = await tx.$queryRaw<{ meetingId: string; userId: string; leftAt: Date }[]>`
      UPDATE meeting_attendances SET left_at = last_seen_at
      WHERE left_at IS NULL AND source = 'built_in' AND last_seen_at < ${new Date(now.getTime() - 2 * silenceSeconds * 1_000)}
      RETURNING meeting_id AS "meetingId", user_id AS "userId", left_at AS "leftAt"`;
    for (const { meetingId, userId, leftAt } of ended) await logMeeting(tx, { meetingId, kind: "stay.left", userId, details: { silent: true }, at: leftAt });
  });
}
