import type { z } from "zod";
import type { Actor } from "@/lib/kernel/actor";
import { joinedElsewhere } from "@/lib/meetings/core/errors";
import type { SendSignalSchema } from "@/lib/meetings/core/schema";
import { findOpenRoom } from "@/lib/meetings/find-room";
import { writeSignal } from "@/lib/meetings/stays";
import { transaction } from "@/lib/platform/transaction";

/** Carries one message from a page in the room to the other side, in the order in which they are sent. */
export async function sendSignal(actor: Actor, input: z.infer<typeof SendSignalSchema>, now: Date): Promise<{ id: number }> {
  return transaction(async (tx) => {
    const room = await findOpenRoom(tx, actor, input.id, now);
    const stay = await tx.meetingAttendance.findFirst({
      where: { id: input.attendanceId, meetingId: room.meetingId, userId: actor.id, leftAt: null },
      select: { id: true },
    });
    if (!stay) throw joinedElsewhere();
    return { id: await writeSignal(tx, room, { kind: input.kind, from: stay.id, to: input.to ?? null, body: input.payload }, now) };
  });
}
