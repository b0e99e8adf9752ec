import { nudgeParties } from "@/lib/meetings/keep-arranged";
import { logMeeting } from "@/lib/meetings/log";
import type { Arrangement } from "@/lib/meetings/vendor-state";
import { emit, enqueue } from "@/lib/platform/jobs";
import { transaction } from "@/lib/platform/transaction";

const cleanUpMinutes = 5;

/** Puts the built-in room in the vendor's place, for good, and has both sides told. What there may be at the vendor is taken down when it answers again. A second call changes nothing. */
export async function failOver(arrangement: Arrangement, why: string, now: Date): Promise<void> {
  const { bookingId, chosen, plan: { meetingId } } = arrangement;
  await transaction(async (tx) => {
    const { count } = await tx.meeting.updateMany({
      where: { id: meetingId, provider: { not: "built_in" } },
      data: { provider: "built_in", failedOverAt: now, joinUrl: null, hostUrl: null, passcode: null, askedAt: null },
    });
    if (count === 0) return;
    await logMeeting(tx, { meetingId, kind: "vendor.failed-over", details: { from: chosen, why } });
    await emit(tx, "meeting.failed-over", { bookingId });
    await enqueue(tx, "meetings.arrange", { bookingId }, { runAt: new Date(now.getTime() + cleanUpMinutes * 60_000), jobKey: `meetings.arrange:${bookingId}` });
    await nudgeParties(tx, arrangement);
  });
}
