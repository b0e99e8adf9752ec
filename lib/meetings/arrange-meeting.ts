import { mustFailOver, type VendorStep, vendorStep } from "@/lib/meetings/core/vendor-step";
import { failOver } from "@/lib/meetings/fail-over";
import { keepGone, keepMade, keepMoved, keepRemoved } from "@/lib/meetings/keep-arranged";
import { logMeeting } from "@/lib/meetings/log";
import { ProviderTrouble } from "@/lib/meetings/provider";
import { providers } from "@/lib/meetings/providers";
import { type Arrangement, arrangementOf } from "@/lib/meetings/vendor-state";
import { db, type Tx } from "@/lib/platform/db";
import { isZoomConfigured } from "@/lib/platform/env";
import { enqueue } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { transaction } from "@/lib/platform/transaction";

const turnMinutes = 2;
const mostSteps = 4;

/** Brings the vendor's side of a meeting to what the booking says: makes, moves or takes it down there. The intent is written before the vendor is asked and the outcome after, so that it may be run again at any point. Throws when the vendor does not answer and there is time to try again. */
export async function arrangeMeeting(bookingId: string, tryNumber: number, now: Date = new Date()): Promise<void> {
  for (let count = 0; count < mostSteps; count += 1) {
    const turn = await takeTurn(bookingId, now);
    if (turn === "done") return;
    if (turn === "busy") return comeBackLater(bookingId, now);
    const { arrangement, step } = turn;
    if (arrangement.chosen === "zoom" && step !== "remove" && !isZoomConfigured()) return failOver(arrangement, "not configured", now);
    try {
      await perform(arrangement, step, now);
    } catch (error) {
      if (await settleTrouble(arrangement, step, error, { tryNumber, now })) return;
    }
  }
}

type Turn = { readonly arrangement: Arrangement; readonly step: VendorStep };

/** One at a time asks the vendor about a meeting, and what to ask is decided once it is one's turn. Whoever died while asking is waited for as long as an answer can take. */
async function takeTurn(bookingId: string, now: Date): Promise<Turn | "busy" | "done"> {
  return transaction(async (tx) => {
    if ((await nextStep(tx, bookingId)) === null) return "done";
    const over = new Date(now.getTime() - turnMinutes * 60_000);
    const { count } = await tx.meeting.updateMany({ where: { bookingId, OR: [{ askedAt: null }, { askedAt: { lt: over } }] }, data: { askedAt: now } });
    if (count === 0) return "busy";
    const turn = await nextStep(tx, bookingId);
    if (!turn) await tx.meeting.updateMany({ where: { bookingId }, data: { askedAt: null } });
    else if (turn.step === "make" && turn.arrangement.chosen === "zoom" && isZoomConfigured()) await logMeeting(tx, { meetingId: turn.arrangement.plan.meetingId, kind: "vendor.asked" });
    return turn ?? "done";
  });
}

async function nextStep(tx: Tx, bookingId: string): Promise<Turn | null> {
  const arrangement = await arrangementOf(tx, bookingId);
  const step = arrangement ? vendorStep(arrangement.state) : "nothing";
  return arrangement && step !== "nothing" ? { arrangement, step } : null;
}

function comeBackLater(bookingId: string, now: Date): Promise<void> {
  return enqueue(db, "meetings.arrange", { bookingId }, { runAt: new Date(now.getTime() + 20_000), jobKey: `meetings.arrange:${bookingId}` });
}

async function perform(arrangement: Arrangement, step: VendorStep, now: Date): Promise<void> {
  const { plan, externalId, state, chosen } = arrangement;
  const provider = providers[chosen];
  if (step === "make") return keepMade(arrangement, await provider.make(plan, state.wasAsked), now);
  if (step === "move" && externalId) {
    await provider.move(externalId, plan);
    return keepMoved(arrangement, now);
  }
  await provider.remove(plan.meetingId, externalId);
  return keepRemoved(arrangement);
}

/** Writes down what went wrong. Answers true when the built-in room has taken over, false when the meeting is gone there and has to be made anew; throws to be tried again. */
async function settleTrouble(arrangement: Arrangement, step: VendorStep, error: unknown, { tryNumber, now }: { tryNumber: number; now: Date }): Promise<boolean> {
  const { plan: { meetingId, startAt }, externalId } = arrangement;
  await db.meeting.updateMany({ where: { id: meetingId }, data: { askedAt: null } });
  if (!(error instanceof ProviderTrouble)) throw error;
  if (error.isGone && externalId) {
    await keepGone(arrangement);
    return false;
  }
  await logMeeting(db, { meetingId, kind: "vendor.failed", details: { step, try: tryNumber, why: error.message } });
  log.warn({ meetingId, step, tryNumber, err: error }, "the vendor of a meeting did not do it");
  if (!mustFailOver(step, tryNumber, startAt, now)) throw error;
  await failOver(arrangement, "no answer", now);
  return true;
}
