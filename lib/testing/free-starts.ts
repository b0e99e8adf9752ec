import { MINUTE } from "@/lib/kernel/zone";
import { db } from "@/lib/platform/db";
import { offeringRules, type OfferingLength } from "@/lib/scheduling/core/offering-rules";
import { slots } from "@/lib/scheduling/core/slots";
import { indexDays, indexSpan } from "@/lib/scheduling/core/start-bits";
import { loadCalendars } from "@/lib/scheduling/load-calendar";

/** The starts that the index of an offering tells at an instant, epoch milliseconds. */
export async function indexedStarts(offeringId: string, at: Date): Promise<number[]> {
  const rows = await db.$queryRaw<{ first: number; size: number; bits: string }[]>`
    SELECT first_minute AS first, minutes_per_bit AS size, starts::text AS bits FROM free_starts WHERE offering_id = ${offeringId} AND since <= ${at} AND till > ${at}`;
  if (rows.length > 1) throw new Error("Two rows hold at one instant.");
  return rows.flatMap(({ first, size, bits }) => [...bits].flatMap((bit, index) => (bit === "1" ? [(first + index * size) * MINUTE] : [])));
}

/** The same as the slot core says from the calendar itself. */
export async function trueStarts(calendarId: string, length: OfferingLength, at: Date, indexedAt: Date): Promise<number[]> {
  const span = indexSpan(indexedAt.getTime());
  const loaded = (await loadCalendars(db, [calendarId], span, at)).get(calendarId);
  if (!loaded) throw new Error("The calendar is gone.");
  const rules = { ...offeringRules(loaded.limits, length), noticeMinutes: 0, horizonDays: indexDays + 3 };
  return slots({ calendar: loaded.calendar, rules, now: span.start, window: span });
}
