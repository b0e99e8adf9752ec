import { openRoom } from "@/lib/meetings/open-room";
import { db } from "@/lib/platform/db";

/** The reaction to a confirmed booking: an online one gets its room. */
export async function makeRoom(bookingId: string): Promise<void> {
  const booking = await db.booking.findFirst({ where: { id: bookingId, format: "online", status: "confirmed" }, select: { id: true } });
  if (booking) await openRoom(db, booking.id);
}
