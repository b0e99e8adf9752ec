import type { Interval } from "@/lib/kernel/interval";
import { DAY, MINUTE } from "@/lib/kernel/zone";
import { openIntervals } from "@/lib/scheduling/core/open-intervals";
import { type Availability, beyondHorizon, permittedStarts } from "@/lib/scheduling/core/permitted-starts";
import type { SlotRules } from "@/lib/scheduling/core/schema";

/** A whole question: which starts inside `window` (epoch milliseconds) are free? */
export type SlotQuestion = Availability & { readonly window: Interval };

/** Free starts in epoch milliseconds, ascending, each once. Busy time must be given for the whole local days of the window. */
export function slots(question: SlotQuestion): number[] {
  const { calendar, rules, window } = question;
  const permitted = permittedStarts(question, window);
  const [first, last] = [permitted[0], permitted.at(-1)];
  if (!first || !last) return [];
  const reach = { start: first.start, end: last.end + rules.durationMinutes * MINUTE };
  return startsOnGrid(openIntervals(calendar, reach), permitted, rules);
}

/** The first `count` free starts from `now` on, in epoch milliseconds; looks no further ahead than it must. */
export function nextSlots(availability: Availability, count: number): number[] {
  const { rules, now } = availability;
  const end = beyondHorizon(rules, now);
  const found: number[] = [];
  let span = 7 * DAY;
  for (let start = now + rules.noticeMinutes * MINUTE; start < end && found.length < count; start += span, span *= 2) {
    const window = { start, end: start + span };
    found.push(...slots({ ...availability, window }).slice(0, count - found.length));
  }
  return found;
}

function startsOnGrid(opens: readonly Interval[], permitted: readonly Interval[], rules: SlotRules): number[] {
  const step = rules.stepMinutes * MINUTE;
  const starts: number[] = [];
  let skip = 0;
  for (const open of opens) {
    const latest = open.end - rules.durationMinutes * MINUTE;
    for (let piece = permitted[skip]; piece && piece.end <= open.start; piece = permitted[skip]) skip++;
    for (let at = skip, piece = permitted[at]; piece && piece.start <= latest; piece = permitted[++at]) {
      const until = Math.min(piece.end - 1, latest);
      const steps = Math.ceil(Math.max(0, piece.start - open.start) / step);
      for (let start = open.start + steps * step; start <= until; start += step) starts.push(start);
    }
  }
  return starts;
}
