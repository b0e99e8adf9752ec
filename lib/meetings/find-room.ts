import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { meetsElsewhere, roomClosed, roomNotOpen } from "@/lib/meetings/core/errors";
import { onPlace, type Place } from "@/lib/meetings/core/place-words";
import { type RoomHours, roomHours, roomState } from "@/lib/meetings/core/room-hours";
import { type Side, sideOf } from "@/lib/meetings/core/party";
import { openRoom } from "@/lib/meetings/open-room";
import { roomsOf } from "@/lib/meetings/scope";
import type { Db } from "@/lib/platform/db";

type Person = { readonly id: string; readonly name: string; readonly timeZone: string; readonly photoFileId: string | null };

export type Room = {
  readonly meetingId: string;
  readonly bookingId: string;
  readonly title: string;
  readonly startAt: Date;
  readonly endAt: Date;
  readonly hours: RoomHours;
  readonly side: Side;
  readonly me: Person;
  readonly other: Person;
  readonly place: Place;
  /** Whether one can go there: a meeting elsewhere has first to be made. */
  readonly isReady: boolean;
  /** The vendor did not answer, and the built-in room took its place. */
  readonly hasFailedOver: boolean;
};

const person = { select: { id: true, name: true, timeZone: true, photoFileId: true } };

/** The room of a booking, found through one of its two parties by the booking's id or the meeting's own; not found for everyone else. Made here when the booking is confirmed but its room is not made yet. */
export async function findRoom(tx: Db, actor: Actor, id: string): Promise<Room> {
  const booking = await tx.booking.findFirst({
    where: { AND: [roomsOf(actor), { OR: [{ id }, { meeting: { id } }] }] },
    select: { id: true, title: true, startAt: true, endAt: true, meetingProvider: true, meeting: { select: { id: true, provider: true, joinUrl: true, failedOverAt: true } }, client: person, expert: { select: { user: person } } },
  });
  const side = booking && sideOf({ clientId: booking.client.id, expertUserId: booking.expert.user.id }, actor.id);
  if (!booking || !side) throw notFound("meeting");
  const { client, expert, meeting, id: bookingId, title, startAt, endAt } = booking;
  const [me, other] = side === "client" ? [client, expert.user] : [expert.user, client];
  const meetingId = meeting?.id ?? (await openRoom(tx, bookingId));
  const place = meeting?.provider ?? booking.meetingProvider;
  const how = { place, isReady: place === "built_in" || Boolean(meeting?.joinUrl), hasFailedOver: Boolean(meeting?.failedOverAt) };
  return { meetingId, bookingId, title, startAt, endAt, hours: roomHours({ startAt, endAt }), side, me, other, ...how };
}

/** The same, refusing sessions elsewhere, and outside the hours in which the room is open. */
export async function findOpenRoom(tx: Db, actor: Actor, id: string, now: Date): Promise<Room> {
  const room = await findRoom(tx, actor, id);
  if (room.place !== "built_in") throw meetsElsewhere(onPlace[room.place]);
  const state = roomState(room.hours, now);
  if (state === "early") throw roomNotOpen(room.hours.opensAt, room.me.timeZone);
  if (state === "over") throw roomClosed();
  return room;
}
