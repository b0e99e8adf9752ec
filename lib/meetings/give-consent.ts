import type { Actor } from "@/lib/kernel/actor";
import type { ConsentState } from "@/lib/meetings/core/consent";
import { notAdmitted } from "@/lib/meetings/core/errors";
import { findOpenRoom, findRoom, type Room } from "@/lib/meetings/find-room";
import { logMeeting } from "@/lib/meetings/log";
import { readConsent } from "@/lib/meetings/read-consent";
import { insideStay, lockRoom, nudgeBoth } from "@/lib/meetings/stays";
import type { Tx } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";

/** One party's word on recording, kept for good. A yes needs both to be in the room's hours and the speaker inside; a no counts always and ends a running recording at once. */
export async function giveConsent(actor: Actor, input: { id: string; isGiven: boolean }, now: Date): Promise<{ consent: ConsentState }> {
  return transaction(async (tx) => {
    const room = input.isGiven ? await findOpenRoom(tx, actor, input.id, now) : await findRoom(tx, actor, input.id);
    await lockRoom(tx, room.meetingId);
    const before = await readConsent(tx, room);
    const isNew = input.isGiven ? before === "none" || before === "answer" : before !== "none";
    if (isNew) await speak(tx, room, input.isGiven, now);
    return { consent: await readConsent(tx, room) };
  });
}

async function speak(tx: Tx, room: Room, isGiven: boolean, now: Date): Promise<void> {
  const { meetingId, me } = room;
  if (isGiven && !(await insideStay(tx, meetingId, me.id, now))) throw notAdmitted();
  await tx.meetingConsent.create({ data: { meetingId, userId: me.id, isGiven, at: now }, select: { id: true } });
  await logMeeting(tx, { meetingId, kind: isGiven ? "consent.given" : "consent.withdrawn", userId: me.id, at: now });
  if (!isGiven) await stopRecordings(tx, room, now);
  await nudgeBoth(tx, room);
}

/** Nothing that is recorded from now on is taken; what was recorded until now may still arrive. */
export async function stopRecordings(tx: Tx, { meetingId, me }: Pick<Room, "meetingId" | "me">, now: Date): Promise<void> {
  const stopped = await tx.meetingRecording.updateManyAndReturn({
    where: { meetingId, source: "built_in", status: "recording", endedAt: null },
    data: { endedAt: now },
    select: { id: true },
  });
  for (const { id } of stopped) await logMeeting(tx, { meetingId, kind: "recording.stopped", userId: me.id, details: { recordingId: id }, at: now });
}
