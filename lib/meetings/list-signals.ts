import { z } from "zod";
import type { Actor } from "@/lib/kernel/actor";
import { instant } from "@/lib/kernel/instant";
import { type Signal, SignalSchema, type Signals } from "@/lib/meetings/core/schema";
import { findOpenRoom, type Room } from "@/lib/meetings/find-room";
import { roomNow } from "@/lib/meetings/room-now";
import { db } from "@/lib/platform/db";

const EnvelopeSchema = z.object({ from: z.string(), to: z.string().nullable(), body: z.unknown() });

/** What the other side said after a signal's id, in order, and how the room stands. A page at the door hears nothing of what is said inside. */
export async function listSignals(actor: Actor, input: { id: string; after: number; attendanceId: string }, now: Date): Promise<Signals> {
  const room = await findOpenRoom(db, actor, input.id, now);
  const items = await signalsAfter(room, input.after);
  const known = await roomNow(db, room, input.attendanceId, now);
  return { items: known.isAdmitted ? items : [], ...known };
}

async function signalsAfter(room: Room, after: number): Promise<Signal[]> {
  const rows = await db.meetingSignal.findMany({
    where: { meetingId: room.meetingId, fromId: room.other.id, id: { gt: after } },
    orderBy: { id: "asc" },
    take: 200,
    select: { id: true, at: true, kind: true, payload: true },
  });
  return rows.map(toSignal);
}

function toSignal(row: { id: bigint; at: Date; kind: string; payload: unknown }): Signal {
  const { from, to, body } = EnvelopeSchema.parse(row.payload);
  return SignalSchema.parse({ id: Number(row.id), at: instant(row.at), from, to, kind: row.kind, payload: body });
}
