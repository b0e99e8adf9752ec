import { logMeeting } from "@/lib/meetings/log";
import type { Db } from "@/lib/platform/db";

/** Makes the meeting of a booking, where the booking says, and answers its id; a second call answers the same one. */
export async function openRoom(tx: Db, bookingId: string): Promise<string> {
  const { meetingProvider: provider, timeVersion } = await tx.booking.findUniqueOrThrow({ where: { id: bookingId }, select: { meetingProvider: true, timeVersion: true } });
  const { count } = await tx.meeting.createMany({ data: [{ bookingId, provider, timeVersion }], skipDuplicates: true });
  const { id } = await tx.meeting.findUniqueOrThrow({ where: { bookingId }, select: { id: true } });
  if (count > 0 && provider === "built_in") await logMeeting(tx, { meetingId: id, kind: "room.made", details: { provider } });
  return id;
}
