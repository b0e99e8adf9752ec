import { arrangeMeeting } from "@/lib/meetings/arrange-meeting";
import { quickTries } from "@/lib/meetings/core/vendor-step";
import { failOver } from "@/lib/meetings/fail-over";
import { keepGone } from "@/lib/meetings/keep-arranged";
import { logMeeting } from "@/lib/meetings/log";
import { ProviderTrouble } from "@/lib/meetings/provider";
import { providers } from "@/lib/meetings/providers";
import { arrangementOf } from "@/lib/meetings/vendor-state";
import { db } from "@/lib/platform/db";

/** Half an hour before the start: the meeting is there, at the right time, and the vendor answers; if not, the built-in room takes its place. Throws to be tried again. */
export async function lookAtVendor(bookingId: string, tryNumber: number, now: Date = new Date()): Promise<void> {
  const arrangement = await arrangementOf(db, bookingId);
  if (!arrangement || arrangement.state.status !== "confirmed" || arrangement.state.provider === "built_in" || now > arrangement.plan.endAt) return;
  const { externalId, chosen, plan: { meetingId } } = arrangement;
  try {
    if (externalId) await providers[chosen].hostUrl(externalId);
  } catch (error) {
    if (!(error instanceof ProviderTrouble)) throw error;
    if (error.isGone) await keepGone(arrangement);
    else {
      await logMeeting(db, { meetingId, kind: "vendor.failed", details: { step: "look", try: tryNumber, why: error.message } });
      if (tryNumber < quickTries) throw error;
      return failOver(arrangement, "no answer", now);
    }
  }
  await arrangeMeeting(bookingId, tryNumber, now);
}
