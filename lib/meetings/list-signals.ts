import { z } from "zod";
import type { Actor } from "@/lib/kernel/actor";
import { instant } from "@/lib/kernel/instant";
import { stayState } from "@/lib/meetings/core/presence";
import { type Signal, SignalSchema, type Signals } from "@/lib/meetings/core/schema";
import { findOpenRoom } from "@/lib/meetings/find-room";
import { currentStay, newestStay } from "@/lib/meetings/stays";
import { db } from "@/lib/platform/db";

const EnvelopeSchema = z.object({ from: z.string(), to: z.string().nullable(), body: z.unknown() });

/** What the other side said after a signal's id, in order, and whether this page and the other side are still in the room. */
export async function listSignals(actor: Actor, input: { id: string; after: number; attendanceId: string }, now: Date): Promise<Signals> {
  const room = await findOpenRoom(db, actor, input.id, now);
  const [rows, mine, other] = await Promise.all([
    db.meetingSignal.findMany({
      where: { meetingId: room.meetingId, fromId: room.other.id, id: { gt: input.after } },
      orderBy: { id: "asc" },
      take: 200,
      select: { id: true, at: true, kind: true, payload: true },
    }),
    newestStay(db, room.meetingId, actor.id),
    currentStay(db, room.meetingId, room.other.id, now),
  ]);
  return { items: rows.map(toSignal), stay: stayState(input.attendanceId, mine), isOtherHere: other !== null };
}

function toSignal(row: { id: bigint; at: Date; kind: string; payload: unknown }): Signal {
  const { from, to, body } = EnvelopeSchema.parse(row.payload);
  return SignalSchema.parse({ id: Number(row.id), at: instant(row.at), from, to, kind: row.kind, payload: body });
}
