import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { readSubscription } from "@/lib/scheduling/ics/read-subscription";

const atMost = 300;
const atOnce = 12;
const secondsAllowed = 45;

/**
 * Reads the subscriptions that are due: each minute those whose server can say "nothing new", every five minutes those that send the
 * whole file each time, and every quarter of an hour those that are broken, spread over its minutes. Answers how many were read.
 */
export async function readDueSubscriptions(now: Date): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM calendar_connections c JOIN connected_calendars k ON k.connection_id = c.id AND k.is_read
    WHERE c.provider = 'ics' AND (
      c.status = 'active' AND (k.synced_at IS NULL OR k.synced_at < ${now}::timestamptz - CASE WHEN k.sync_token LIKE '%"etag":%' OR k.sync_token LIKE '%"lastModified":%' THEN interval '50 seconds' ELSE interval '290 seconds' END)
      OR c.status = 'broken' AND mod(abs(hashtext(c.id)::bigint), 15) = mod(floor(extract(epoch FROM ${now}::timestamptz) / 60)::bigint, 15))
    ORDER BY k.synced_at NULLS FIRST LIMIT ${atMost}`;
  const until = Date.now() + secondsAllowed * 1_000;
  let read = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = due.shift(); next && Date.now() < until; next = due.shift()) {
        await readSubscription(next.id, now).catch((error: unknown) => log.error({ connectionId: next?.id, error }, "subscription not read"));
        read += 1;
      }
    }),
  );
  return read;
}
