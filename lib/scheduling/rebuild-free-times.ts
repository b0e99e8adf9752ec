import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { indexSpan } from "@/lib/scheduling/core/start-bits";
import { reindex } from "@/lib/scheduling/free-time-index";

const batch = 50;

/** Writes the whole free-time index anew, some calendars at a time so that nobody waits; says after each part how many of all are done. */
export async function rebuildFreeTimes(progress: (done: number, all: number) => void = () => undefined): Promise<number> {
  const all = await db.calendar.count();
  let done = 0;
  for (let last = ""; ; ) {
    const ids = (await db.calendar.findMany({ where: { id: { gt: last } }, orderBy: { id: "asc" }, take: batch, select: { id: true } })).map(({ id }) => id);
    last = ids.at(-1) ?? "";
    if (last === "") return done;
    await transaction((tx) => reindex(tx, ids));
    done += ids.length;
    progress(done, Math.max(done, all));
  }
}

/** Indexes what no index knows yet and, as days pass, moves forward what was written on an earlier day. Answers how many calendars. */
export async function moveFreeTimes(now: Date): Promise<number> {
  const today = indexSpan(now.getTime()).start / 60_000;
  for (let done = 0; ; ) {
    const behind = await db.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT e.calendar_id AS id FROM experts e JOIN offerings o ON o.expert_id = e.id AND o.archived_at IS NULL AND o.audience = 'anyone'
      WHERE NOT EXISTS (SELECT 1 FROM free_starts f WHERE f.offering_id = o.id AND f.first_minute >= ${today}) ORDER BY 1 LIMIT ${batch}`;
    if (behind.length === 0) return done;
    await transaction((tx) => reindex(tx, behind.map(({ id }) => id), now));
    done += behind.length;
  }
}
