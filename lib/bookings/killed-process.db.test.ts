import "@/lib/testing/stripe-sandbox";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { randomInt } from "node:crypto";
import path from "node:path";
import { expect, test } from "vitest";
import { lapseEverywhere, settleForgotten } from "@/lib/bookings/sweep-bookings";
import { sweepPayments } from "@/lib/payments/sweep-payments";
import { MINUTE } from "@/lib/kernel/zone";
import { db } from "@/lib/platform/db";
import { deliverAll, newExpert, newOffering, work } from "@/lib/testing/booking-world";
import { root } from "@/lib/testing/source-text";
import { brokenInvariants } from "@/lib/testing/time-invariants";

/** Starts a process that books without end and kills it in the middle of whatever it is doing; answers how many bookings it got through. */
async function bookAndKill(offeringIds: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, ["--import", "tsx", path.join(root, "lib/testing/doomed-clients.ts"), ...offeringIds], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const stopped = once(child, "exit");
  let turns = 0;
  const until = 2 + randomInt(9);
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    turns += text.split("\n").length - 1;
    // Between two turns of one client the others are anywhere: between hold and checkout, at the gateway, after the charge.
    if (turns >= until) setTimeout(() => child.kill("SIGKILL"), randomInt(40));
  });
  const [code, signal] = (await stopped) as [number | null, string | null];
  if (signal !== "SIGKILL") throw new Error(`The process ended by itself: ${String(code)}.`);
  return turns;
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

test("a process that is killed anywhere between hold and payment leaves no overlap, no orphan hold, and no charge without a booking or a refund", { timeout: 180_000 }, async () => {
  const { offeringId, expertId } = await newExpert({ more: { bufferBeforeMinutes: 10, bufferAfterMinutes: 20 } });
  const request = await newOffering(expertId, { acceptance: "request", durationMinutes: 90, more: { title: "By request" } });
  let [turns, left] = [0, 0];
  for (let round = 0; round < 3; round += 1) {
    turns += await bookAndKill([offeringId, request, offeringId]);
    // The gateway's messages come before the hold has run out, long after, or only on the second day of asking.
    if (round % 3 === 0) await deliverAll();
    await letTimePass();
    left += (await brokenInvariants()).length;
    await tidy();
    if (round % 3 === 1) await deliverAll();
    await tidy();
    expect(await brokenInvariants()).toEqual([]);
  }
  expect(turns).toBeGreaterThan(5);
  // The kills did hit somebody in the middle: there was something to tidy.
  expect(left).toBeGreaterThan(0);
  expect(await db.booking.count({ where: { status: { in: ["confirmed", "cancelled", "awaiting_acceptance"] } } })).toBeGreaterThan(0);
  await deliverAll();
  expect(await brokenInvariants()).toEqual([]);
});
