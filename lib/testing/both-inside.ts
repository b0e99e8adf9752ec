import { admitClient } from "@/lib/meetings/admit-client";
import { joinRoom } from "@/lib/meetings/join-room";
import { sessionOfTwo, type SessionOfTwo } from "@/lib/testing/session-of-two";

export type TwoInside = SessionOfTwo & { /** The stays of the two. */ readonly mine: string; readonly theirs: string };

/** A session whose client knocked and was let in by the host. */
export async function bothInside(now: Date): Promise<TwoInside> {
  const session = await sessionOfTwo();
  const { bookingId: id, client, expert } = session;
  const host = await joinRoom(expert, { id }, now);
  const guest = await joinRoom(client, { id }, now);
  await admitClient(expert, { id }, now);
  await joinRoom(client, { id, attendanceId: guest.attendanceId }, now);
  return { ...session, mine: guest.attendanceId, theirs: host.attendanceId };
}
