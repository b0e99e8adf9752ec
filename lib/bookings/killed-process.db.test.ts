import "@/lib/testing/stripe-sandbox";
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, test } from "vitest";
import { lapseEverywhere, settleForgotten } from "@/lib/bookings/sweep-bookings";
import { sweepPayments } from "@/lib/payments/sweep-payments";
import { MINUTE } from "@/lib/kernel/zone";
import { db } from "@/lib/platform/db";
import { deliverAll, newExpert, newOffering, work } from "@/lib/testing/booking-world";
import { root } from "@/lib/testing/source-text";
import { brokenInvariants } from "@/lib/testing/time-invariants";

/** Starts a process that books for three clients and is killed when one of them has come to this step. */
async function bookUntilKilled(step: string, offeringIds: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", path.join(root, "lib/testing/doomed-clients.ts"), step, ...offeringIds], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
  if (signal !== "SIGKILL") throw new Error(`The process ended by itself: ${String(code)}.`);
}

/** Lets every hold run out a minute and a half ago, as if that time had passed. */
async function letTimePass(): Promise<void> {
  await db.$executeRaw`UPDATE reservations r SET expires_at = clock_timestamp() - interval '90 seconds' FROM bookings b WHERE b.id = r.booking_id AND b.status = 'held' AND r.expires_at IS NOT NULL`;
  await db.$executeRaw`UPDATE bookings SET hold_expires_at = clock_timestamp() - interval '90 seconds' WHERE status = 'held'`;
  await db.$executeRaw`UPDATE payments SET updated_at = updated_at - interval '90 seconds'`;
}

/** What the worker does each minute or two, once. */
async function tidy(): Promise<void> {
  await lapseEverywhere();
  await work();
  const later = new Date(Date.now() + 2 * MINUTE);
  await sweepPayments(later);
  await settleForgotten(later);
  await work();
}

test("a process that is killed anywhere between hold and payment leaves no overlap, no orphan hold, and no charge without a booking or a refund", { timeout: 600_000 }, async () => {
  const { offeringId, expertId } = await newExpert({ more: { bufferBeforeMinutes: 10, bufferAfterMinutes: 20 } });
  const request = await newOffering(expertId, { acceptance: "request", durationMinutes: 90, more: { title: "By request" } });
  for (const [round, step] of ["held", "at the gateway", "charged"].entries()) {
    await bookUntilKilled(step, [offeringId, request, offeringId]);
    // The gateway's messages come before the hold has run out, long after, or only on the second day of asking.
    if (round === 0) await deliverAll();
    await letTimePass();
    // The kill did hit somebody in the middle: there is something to tidy.
    expect(await brokenInvariants()).not.toEqual([]);
    await tidy();
    if (round === 1) await deliverAll();
    await tidy();
    expect(await brokenInvariants()).toEqual([]);
  }
  expect(await db.booking.count({ where: { status: { in: ["confirmed", "cancelled", "awaiting_acceptance"] } } })).toBeGreaterThan(0);
  await deliverAll();
  expect(await brokenInvariants()).toEqual([]);
});
