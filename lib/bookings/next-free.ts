import { instant } from "@/lib/kernel/instant";
import { DAY, MINUTE } from "@/lib/kernel/zone";
import { lengthOf, type OfferingLength } from "@/lib/scheduling/core/offering-rules";
import { freeSlots, nextFree } from "@/lib/scheduling/free-slots";

const fortnight = 14 * DAY;

/** The free starts that come next after `refused`, as instants, for somebody who could not have it; the first from now on where none follows. Starts that overlap it are left out: the lists may not know yet. */
export async function nextFreeBeside(calendarId: string, offering: OfferingLength, refused: Date, now: Date, count = 4): Promise<string[]> {
  const { durationMinutes, stepMinutes } = offering;
  const ask = { calendarId, ...lengthOf(offering) };
  const length = durationMinutes * MINUTE;
  const isApart = (start: number): boolean => Math.abs(start - refused.getTime()) >= length;
  const from = Math.max(now.getTime(), refused.getTime());
  const after = (await freeSlots(ask, { start: from, end: from + fortnight }, now)).filter(isApart);
  if (after.length > 0) return instants(after, count);
  const around = 2 * Math.ceil(length / (stepMinutes * MINUTE));
  const [first = []] = await nextFree([ask], count + around, now);
  return instants(first.filter(isApart), count);
}

function instants(starts: readonly number[], count: number): string[] {
  return starts.slice(0, count).map((start) => instant(new Date(start)));
}
