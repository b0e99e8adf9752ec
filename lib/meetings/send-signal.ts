import type { z } from "zod";
import type { Actor } from "@/lib/kernel/actor";
import type { SendSignalSchema } from "@/lib/meetings/core/schema";
import { findOpenRoom } from "@/lib/meetings/find-room";
import { refuseOutside, writeSignal } from "@/lib/meetings/stays";
import { transaction } from "@/lib/platform/transaction";

/** Carries one message from a page in the room to the other side, in the order in which they are sent. Nothing passes the door of the waiting room. */
export async function sendSignal(actor: Actor, input: z.infer<typeof SendSignalSchema>, now: Date): Promise<{ id: number }> {
  return transaction(async (tx) => {
    const room = await findOpenRoom(tx, actor, input.id, now);
    await refuseOutside(tx, room, input.attendanceId);
    return { id: await writeSignal(tx, room, { kind: input.kind, from: input.attendanceId, to: input.to ?? null, body: input.payload }, now) };
  });
}
