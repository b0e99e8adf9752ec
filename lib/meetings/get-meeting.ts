import type { Actor } from "@/lib/kernel/actor";
import { instant } from "@/lib/kernel/instant";
import { isPolite } from "@/lib/meetings/core/party";
import { roomState } from "@/lib/meetings/core/room-hours";
import type { Meeting } from "@/lib/meetings/core/schema";
import { findRoom } from "@/lib/meetings/find-room";
import { iceServers } from "@/lib/meetings/ice-servers";
import { currentStay } from "@/lib/meetings/stays";
import { db } from "@/lib/platform/db";

/** The meeting of a booking as one of its two parties sees it, at any time. */
export async function getMeeting(actor: Actor, id: string, now: Date = new Date()): Promise<Meeting> {
  const room = await findRoom(db, actor, id);
  const { me, other, hours, side } = room;
  const stay = await currentStay(db, room.meetingId, other.id, now);
  const presence = { isHere: stay !== null && stay.admittedAt !== null, isWaiting: stay !== null && stay.admittedAt === null };
  return {
    id: room.meetingId,
    bookingId: room.bookingId,
    title: room.title,
    startAt: instant(room.startAt),
    endAt: instant(room.endAt),
    opensAt: instant(hours.opensAt),
    closesAt: instant(hours.closesAt),
    state: roomState(hours, now),
    side,
    isPolite: isPolite(side),
    me: { name: me.name, timeZone: me.timeZone },
    other: { name: other.name, photoUrl: other.photoFileId ? `/files/${other.photoFileId}` : null, timeZone: other.timeZone, ...presence },
    iceServers: iceServers(me.id, now),
    place: room.place,
    isReady: room.isReady,
    hasFailedOver: room.hasFailedOver,
  };
}
