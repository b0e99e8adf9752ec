import type { LogKind } from "@/lib/meetings/core/log-kinds";
import type { Db } from "@/lib/platform/db";

/** What happened, to whom when it concerns one party, and what else a reader needs: plain words and ids, never an address that lets somebody in. */
export type MeetingHappening = {
  readonly meetingId: string;
  readonly kind: LogKind;
  readonly userId?: string | null;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
  /** When it happened; now, unless somebody else saw it earlier. */
  readonly at?: Date;
};

/** Writes one line into the log of a meeting, in the caller's transaction; lines are never changed. */
export async function logMeeting(tx: Db, { meetingId, kind, userId = null, details = {}, at }: MeetingHappening): Promise<void> {
  await tx.meetingLogEntry.create({ data: { meetingId, kind, userId, details, ...(at && { at }) } });
}
