import { arrangeMeeting } from "@/lib/meetings/arrange-meeting";
import { openRoom } from "@/lib/meetings/open-room";
import { db } from "@/lib/platform/db";

/** The reaction to a confirmed booking: an online one gets its meeting, where its offering takes place. Throws to be tried again when the vendor does not answer. */
export async function makeRoom(bookingId: string, tryNumber = 1, now: Date = new Date()): Promise<void> {
  const booking = await db.booking.findFirst({ where: { id: bookingId, format: "online", status: "confirmed" }, select: { id: true } });
  if (!booking) return;
  await openRoom(db, booking.id);
  await arrangeMeeting(booking.id, tryNumber, now);
}
