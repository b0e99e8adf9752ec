import { instant } from "@/lib/kernel/instant";
import { apart, enoughToChoose } from "@/lib/scheduling/core/apart";
import type { OfferingLength } from "@/lib/scheduling/core/offering-rules";
import { type StripDay, weekStrip } from "@/lib/scheduling/core/week-strip";
import { freeWeeks } from "@/lib/scheduling/free-slots";

type Bookable = { readonly calendarId: string; readonly offering: OfferingLength | null };

/** What a card shows of somebody's time: the first free starts and the coming seven days in the visitor's zone. */
export type FreeTimes = { readonly next: readonly string[]; readonly strip: readonly StripDay[] };

/** Cards with their free times, all read at once; somebody without an offering has none. */
export async function withFreeTimes<T extends Bookable>(experts: readonly T[], timeZone: string, now: Date, count = 3): Promise<(T & { free: FreeTimes })[]> {
  const asks = experts.flatMap(({ calendarId, offering }) => (offering ? [{ calendarId, ...offering }] : []));
  const weeks = await freeWeeks(asks, enoughToChoose, now);
  const byCalendar = new Map(asks.map(({ calendarId }, index) => [calendarId, weeks[index]]));
  return experts.map((expert) => {
    const week = byCalendar.get(expert.calendarId);
    const strip = weekStrip(week?.starts ?? [], expert.offering?.durationMinutes ?? 60, timeZone, now.getTime());
    const next = apart(week?.next ?? [], expert.offering?.durationMinutes ?? 60).slice(0, count);
    return { ...expert, free: { next: next.map((start) => instant(new Date(start))), strip } };
  });
}
