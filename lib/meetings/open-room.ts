import type { Db } from "@/lib/platform/db";

/** Makes the room of a booking and answers its id; a second call answers the same one. */
export async function openRoom(tx: Db, bookingId: string): Promise<string> {
  await tx.meeting.createMany({ data: [{ bookingId }], skipDuplicates: true });
  const { id } = await tx.meeting.findUniqueOrThrow({ where: { bookingId }, select: { id: true } });
  return id;
}
