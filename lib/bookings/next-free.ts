import { instant } from "@/lib/kernel/instant";
import { MINUTE } from "@/lib/kernel/zone";
import type { OfferingLength } from "@/lib/scheduling/core/offering-rules";
import { nextFree } from "@/lib/scheduling/free-slots";

/** The first free starts of an offering, as instants, for somebody who was refused `refused`; starts that overlap it are left out, the lists may not know yet. */
export async function nextFreeBeside(calendarId: string, offering: OfferingLength, refused: Date, now: Date, count = 4): Promise<string[]> {
  const length = offering.durationMinutes * MINUTE;
  const around = 2 * Math.ceil(length / (offering.stepMinutes * MINUTE));
  const { durationMinutes, stepMinutes } = offering;
  const [found = []] = await nextFree([{ calendarId, durationMinutes, stepMinutes }], count + around, now);
  return found.filter((start) => Math.abs(start - refused.getTime()) >= length).slice(0, count).map((start) => instant(new Date(start)));
}
