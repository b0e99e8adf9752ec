import { db } from "@/lib/platform/db";

type Stay = { readonly userId: string; /** Minutes after the start of the session. */ readonly from: number; readonly to: number; readonly source?: string };

/** Lets people have been in the room of a booking, as its records would say. */
export async function attend(bookingId: string, stays: readonly Stay[]): Promise<void> {
  await db.meeting.createMany({ data: [{ bookingId }], skipDuplicates: true });
  const { id: meetingId, booking } = await db.meeting.findUniqueOrThrow({ where: { bookingId }, select: { id: true, booking: { select: { startAt: true } } } });
  const at = (minutes: number) => new Date(booking.startAt.getTime() + minutes * 60_000);
  await db.meetingAttendance.createMany({
    data: stays.map(({ userId, from, to, source = "built_in" }) => ({ meetingId, userId, joinedAt: at(from), lastSeenAt: at(to), leftAt: at(to), admittedAt: at(from), source })),
  });
}
