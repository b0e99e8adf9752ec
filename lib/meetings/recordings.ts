import type { z } from "zod";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { instant } from "@/lib/kernel/instant";
import { type Recording, type RecordingPartsSchema, RecordingSchema } from "@/lib/meetings/core/recording";
import { sessionsOf } from "@/lib/meetings/scope";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";

const fields = { id: true, source: true, status: true, mediaType: true, bytes: true, startedAt: true, endedAt: true, keptUntil: true, transcriptStatus: true } satisfies Prisma.MeetingRecordingSelect;

type Row = Prisma.MeetingRecordingGetPayload<{ select: typeof fields }>;

/** The recordings that this person may see: those of their own sessions, until they are deleted. */
export function recordingsOf(actor: Actor): Prisma.MeetingRecordingWhereInput {
  return { status: { not: "deleted" }, meeting: { booking: sessionsOf(actor) } };
}

/** The recordings of one session, for either of its parties, oldest first. */
export async function listRecordings(actor: Actor, id: string): Promise<Recording[]> {
  const booking = await db.booking.findFirst({ where: { AND: [sessionsOf(actor), { OR: [{ id }, { meeting: { id } }] }] }, select: { id: true } });
  if (!booking) throw notFound("meeting");
  const rows = await db.meetingRecording.findMany({ where: { ...recordingsOf(actor), meeting: { bookingId: booking.id } }, orderBy: { startedAt: "asc" }, take: 100, select: fields });
  return rows.map(toRecording);
}

/** One recording, and which of its parts are there. */
export async function getRecording(actor: Actor, id: string): Promise<z.infer<typeof RecordingPartsSchema>> {
  const row = await db.meetingRecording.findFirst({ where: { id, ...recordingsOf(actor) }, select: { ...fields, parts: { orderBy: { n: "asc" }, select: { n: true } } } });
  if (!row) throw notFound("recording");
  return { ...toRecording(row), parts: row.parts.map(({ n }) => n) };
}

function toRecording({ bytes, startedAt, endedAt, keptUntil, transcriptStatus, ...row }: Row): Recording {
  return RecordingSchema.parse({
    ...row,
    bytes: Number(bytes),
    startedAt: instant(startedAt),
    endedAt: endedAt && instant(endedAt),
    keptUntil: instant(keptUntil),
    transcript: transcriptStatus,
    path: `/recordings/${row.id}`,
  });
}
