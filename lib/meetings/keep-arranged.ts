import { lookMinutesBefore } from "@/lib/meetings/core/vendor-step";
import { logMeeting } from "@/lib/meetings/log";
import type { MadeMeeting } from "@/lib/meetings/provider";
import type { Arrangement } from "@/lib/meetings/vendor-state";
import type { Db, Tx } from "@/lib/platform/db";
import { emit, enqueue } from "@/lib/platform/jobs";
import { publish } from "@/lib/platform/live";
import { encryptSecret } from "@/lib/platform/secrets";
import { transaction } from "@/lib/platform/transaction";

/** What the address of a host is bound to when it is encrypted. */
export function hostUrlPlace(meetingId: string): string {
  return `meetings.host_url.${meetingId}`;
}

/** Writes down what the vendor made; the pages of both sides look again. */
export async function keepMade(arrangement: Arrangement, made: MadeMeeting, now: Date): Promise<void> {
  const { plan: { meetingId }, bookedVersion } = arrangement;
  const { externalId, joinUrl, hostUrl, passcode } = made;
  await transaction(async (tx) => {
    const data = { externalId, joinUrl, hostUrl: hostUrl && encryptSecret(hostUrl, hostUrlPlace(meetingId)), passcode, timeVersion: bookedVersion, askedAt: null };
    await tx.meeting.update({ where: { id: meetingId }, data, select: { id: true } });
    await logMeeting(tx, { meetingId, kind: "room.made", details: { provider: arrangement.chosen, externalId } });
    if (externalId) await planLook(tx, arrangement, now);
    await emit(tx, "meeting.made", { bookingId: arrangement.bookingId });
    await nudgeParties(tx, arrangement);
  });
}

/** Writes down that the vendor knows the time that is booked. */
export async function keepMoved(arrangement: Arrangement, now: Date): Promise<void> {
  const { plan: { meetingId, startAt }, bookedVersion } = arrangement;
  await transaction(async (tx) => {
    await tx.meeting.update({ where: { id: meetingId }, data: { timeVersion: bookedVersion, askedAt: null }, select: { id: true } });
    await logMeeting(tx, { meetingId, kind: "room.moved", details: { startAt: startAt.toISOString() } });
    await planLook(tx, arrangement, now);
  });
}

/** Writes down that nothing is left at the vendor. */
export async function keepRemoved(arrangement: Arrangement): Promise<void> {
  await transaction((tx) => forget(tx, arrangement, { askedAt: null }));
}

/** Writes down that the vendor no longer knows the meeting: somebody deleted it there. */
export async function keepGone(arrangement: Arrangement): Promise<void> {
  await transaction((tx) => forget(tx, arrangement, {}));
}

async function forget(tx: Tx, { plan: { meetingId }, externalId }: Arrangement, more: { askedAt?: null }): Promise<void> {
  await tx.meeting.update({ where: { id: meetingId }, data: { externalId: null, joinUrl: null, hostUrl: null, passcode: null, ...more }, select: { id: true } });
  await logMeeting(tx, { meetingId, kind: "room.closed", details: { externalId } });
}

/** Before it starts, the vendor is asked once more whether the meeting is there. */
async function planLook(tx: Tx, { bookingId, plan: { startAt } }: Arrangement, now: Date): Promise<void> {
  const runAt = new Date(startAt.getTime() - lookMinutesBefore * 60_000);
  if (runAt > now) await enqueue(tx, "meetings.look-at-vendor", { bookingId }, { runAt, jobKey: `meetings.look:${bookingId}` });
}

/** The pages of both sides look again: the place has changed. */
export async function nudgeParties(tx: Db, { parties, bookingId }: Arrangement): Promise<void> {
  for (const to of parties) await publish(tx, { to, kind: "booking", id: bookingId });
}
