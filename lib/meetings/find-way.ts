import type { Actor } from "@/lib/kernel/actor";
import { meetingNotMade, roomClosed } from "@/lib/meetings/core/errors";
import type { Place } from "@/lib/meetings/core/place-words";
import { roomState } from "@/lib/meetings/core/room-hours";
import { findRoom } from "@/lib/meetings/find-room";
import { hostUrlPlace } from "@/lib/meetings/keep-arranged";
import { ProviderTrouble } from "@/lib/meetings/provider";
import { providers } from "@/lib/meetings/providers";
import { db } from "@/lib/platform/db";
import { publicUrl } from "@/lib/platform/env";
import { decryptSecret } from "@/lib/platform/secrets";

export type Way = { readonly place: Place; readonly url: string };

/** The address at which this person enters their session now: our room, the client's own link, or for the host the one that lets them in as host. Refuses after the session, and while the meeting is being made. */
export async function findWay(actor: Actor, id: string, now: Date): Promise<Way> {
  const { meetingId, bookingId, place, side, hours } = await findRoom(db, actor, id);
  if (roomState(hours, now) === "over") throw roomClosed();
  if (place === "built_in") return { place, url: publicUrl(`/meet/${bookingId}`) };
  const { joinUrl, hostUrl, externalId } = await db.meeting.findUniqueOrThrow({ where: { id: meetingId }, select: { joinUrl: true, hostUrl: true, externalId: true } });
  if (!joinUrl) throw meetingNotMade();
  if (side === "client" || !hostUrl || !externalId) return { place, url: joinUrl };
  return { place, url: (await freshUrl(place, externalId)) ?? decryptSecret(hostUrl, hostUrlPlace(meetingId)) };
}

/** Vendors' host addresses end after hours; when the vendor does not give a new one, the one that was kept has to do. */
async function freshUrl(place: Place, externalId: string): Promise<string | null> {
  try {
    return await providers[place].hostUrl(externalId);
  } catch (error) {
    if (error instanceof ProviderTrouble) return null;
    throw error;
  }
}
