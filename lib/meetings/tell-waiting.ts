import { waitingSince } from "@/lib/meetings/core/presence";
import type { Room } from "@/lib/meetings/find-room";
import { insideStay } from "@/lib/meetings/stays";
import { notifyPerson } from "@/lib/notifications/notify-person";
import type { Tx } from "@/lib/platform/db";

/** Tells a host who is not in the room that their client has come to the door: once for each stretch of waiting, whatever is loaded anew. The room is locked. */
export async function tellWaiting(tx: Tx, { meetingId, bookingId, title, startAt, endAt, me: client, other: host }: Room, now: Date): Promise<void> {
  if (await insideStay(tx, meetingId, host.id, now)) return;
  const stays = await tx.meetingAttendance.findMany({
    where: { meetingId, userId: client.id, source: "built_in" },
    orderBy: [{ joinedAt: "desc" }, { leftAt: { sort: "desc", nulls: "first" } }],
    select: { joinedAt: true, lastSeenAt: true, admittedAt: true },
  });
  const since = waitingSince(stays);
  if (!since) return;
  await notifyPerson(tx, {
    userId: host.id,
    kind: "waiting",
    dedupeKey: `client-waiting:${meetingId}:${since.toISOString()}`,
    subject: { type: "booking", id: bookingId },
    entry: { title: `${client.name} is waiting for you`, body: `${title}. They are in the waiting room until you let them in.`, path: `/meet/${bookingId}`, happensAt: startAt, otherTimeZone: client.timeZone },
    letter: { template: "client-waiting", props: { bookingId } },
    usefulUntil: endAt,
  }, now);
}
