import { clientAddress } from "@/lib/meetings/client-address";
import { sideOfParticipant, type ZoomEvent, ZoomEventSchema } from "@/lib/meetings/core/zoom-event";
import { logMeeting } from "@/lib/meetings/log";
import { endStays, noteJoined, noteLeft } from "@/lib/meetings/zoom/note-stays";
import { db, type Tx } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { transaction } from "@/lib/platform/transaction";

type Happening = NonNullable<ZoomEvent["payload"]["object"]>;

/** Works through one event of the inbox, once: its outcome is written in the same transaction. */
export async function processZoomEvent(gatewayEventId: string): Promise<void> {
  await transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ payload: unknown; receivedAt: Date }[]>`
      SELECT payload, received_at AS "receivedAt" FROM gateway_events WHERE id = ${gatewayEventId} AND provider = 'zoom' AND processed_at IS NULL FOR UPDATE`;
    if (!rows[0]) return;
    const outcome = await workOn(tx, ZoomEventSchema.parse(rows[0].payload), rows[0].receivedAt);
    await tx.gatewayEvent.update({ where: { id: gatewayEventId }, data: { processedAt: new Date(), outcome }, select: { id: true } });
  });
}

/** Works on what was received a while ago and is still unread: its job was lost, or gave up. */
export async function sweepZoomEvents(now: Date = new Date()): Promise<void> {
  const unread = await db.gatewayEvent.findMany({ where: { provider: "zoom", processedAt: null, receivedAt: { lt: new Date(now.getTime() - 2 * 60_000) } }, select: { id: true }, take: 200 });
  for (const { id } of unread) await processZoomEvent(id).catch((error: unknown) => log.warn({ id, err: error }, "left for the next sweep"));
}

async function workOn(tx: Tx, { event, event_ts: sentAt, payload: { object } }: ZoomEvent, receivedAt: Date): Promise<string> {
  const meeting = object?.id === undefined ? null : await tx.meeting.findUnique({ where: { externalId: object.id }, select: { id: true, booking: { select: { clientId: true, expert: { select: { userId: true } } } } } });
  if (!object || !meeting) return "not ours";
  const at = sentAt === undefined ? receivedAt : new Date(sentAt);
  const meetingId = meeting.id;
  if (event.startsWith("recording.")) {
    await enqueue(tx, "meetings.file-zoom-recordings", { meetingId, run: object.uuid ?? "" }, { maxAttempts: 12 });
    return "recording ordered";
  }
  await tx.$queryRaw`SELECT id FROM meetings WHERE id = ${meetingId} FOR UPDATE`;
  if (event === "meeting.started") await logMeeting(tx, { meetingId, kind: "session.started", details: { provider: "zoom" }, at });
  if (event === "meeting.ended") await onEnded(tx, meetingId, object, at);
  if (event.startsWith("meeting.participant_")) await onParticipant(tx, meetingId, { event, object, at, clientId: meeting.booking.clientId, hostUserId: meeting.booking.expert.userId });
  return "noted";
}

async function onEnded(tx: Tx, meetingId: string, object: Happening, at: Date): Promise<void> {
  const endedAt = object.end_time ? new Date(object.end_time) : at;
  await logMeeting(tx, { meetingId, kind: "session.ended", details: { provider: "zoom" }, at: endedAt });
  await endStays(tx, meetingId, endedAt);
}

type Coming = { readonly event: string; readonly object: Happening; readonly at: Date; readonly clientId: string; readonly hostUserId: string };

async function onParticipant(tx: Tx, meetingId: string, { event, object, at, clientId, hostUserId }: Coming): Promise<void> {
  const { participant = {}, host_id: hostId = "" } = object;
  const side = sideOfParticipant(participant, { hostId, clientAddress: clientAddress(meetingId) });
  const userId = side === "client" ? clientId : hostUserId;
  const time = (written: string | undefined): Date => (written ? new Date(written) : at);
  if (event === "meeting.participant_joined") await noteJoined(tx, { meetingId, userId, at: time(participant.join_time) });
  if (event === "meeting.participant_left") await noteLeft(tx, { meetingId, userId, at: time(participant.leave_time) });
}
