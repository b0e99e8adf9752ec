import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { reindex } from "@/lib/scheduling/free-time-index";
import { releaseTime } from "@/lib/scheduling/release-time";

/** A program that frees and takes the time of bookings again, as a cancellation and a booking do, so many times a second until it is told to end; then it prints the rate that it reached. */
const changesPerSecond = Number(process.argv[2]);

const taken = await db.reservation.findMany({ where: { releasedAt: null, startAt: { gt: new Date() } }, orderBy: { id: "asc" }, take: 400, select: { id: true, bookingId: true, calendarId: true } });
const started = performance.now();
let done = 0;

/** Two changes: one frees, one takes. */
async function change(one: (typeof taken)[number]): Promise<void> {
  await transaction((tx) => releaseTime(tx, one.bookingId));
  await transaction(async (tx) => {
    await tx.reservation.update({ where: { id: one.id }, data: { releasedAt: null }, select: { id: true } });
    await reindex(tx, [one.calendarId]);
  });
  done += 2;
}

let next = 0;
const timer = setInterval(() => {
  const one = taken[next++ % taken.length];
  if (one) void change(one);
}, 2_000 / changesPerSecond);

process.once("SIGTERM", () => {
  clearInterval(timer);
  process.stdout.write(`${(done * 1_000) / (performance.now() - started)}\n`, () => process.exit(0));
});
