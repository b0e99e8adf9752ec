import type { z } from "zod";
import type { Actor } from "@/lib/kernel/actor";
import { joinedElsewhere, stayEnded } from "@/lib/meetings/core/errors";
import { stayState } from "@/lib/meetings/core/presence";
import type { SendSignalSchema } from "@/lib/meetings/core/schema";
import { findOpenRoom } from "@/lib/meetings/find-room";
import { newestStay, writeSignal } from "@/lib/meetings/stays";
import { transaction } from "@/lib/platform/transaction";

/** Carries one message from a page in the room to the other side, in the order in which they are sent. */
export async function sendSignal(actor: Actor, input: z.infer<typeof SendSignalSchema>, now: Date): Promise<{ id: number }> {
  return transaction(async (tx) => {
    const room = await findOpenRoom(tx, actor, input.id, now);
    const stay = stayState(input.attendanceId, await newestStay(tx, room.meetingId, actor.id));
    if (stay !== "current") throw stay === "elsewhere" ? joinedElsewhere() : stayEnded();
    return { id: await writeSignal(tx, room, { kind: input.kind, from: input.attendanceId, to: input.to ?? null, body: input.payload }, now) };
  });
}
