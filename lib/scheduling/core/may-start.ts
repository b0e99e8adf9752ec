import { dayOf, erasOf, MINUTE } from "@/lib/kernel/zone";
import { openIntervals } from "@/lib/scheduling/core/open-intervals";
import { type Availability, beyondHorizon, startsOver } from "@/lib/scheduling/core/permitted-starts";
import { slots } from "@/lib/scheduling/core/slots";

/** Which rule refuses a start. */
export type RefusedStart = "past" | "notice" | "horizon" | "closed" | "grid" | "busy" | "dailyLimit" | "ownDailyLimit";

/** Whether a start may be booked and, if not, the first rule against it. */
export type StartVerdict = { readonly ok: true } | { readonly ok: false; readonly reason: RefusedStart };

/** Decides about one start (epoch milliseconds) by asking for the slots at that instant, so that picker and checkout agree. */
export function mayStart(availability: Availability, start: number): StartVerdict {
  const [found] = slots({ ...availability, window: { start, end: start + 1 } });
  return found === start ? { ok: true } : { ok: false, reason: reasonAgainst(availability, start) };
}

function reasonAgainst(availability: Availability, start: number): RefusedStart {
  const { calendar, rules, now } = availability;
  if (!Number.isSafeInteger(start)) return "grid";
  if (start < now) return "past";
  if (start < now + rules.noticeMinutes * MINUTE) return "notice";
  if (start >= beyondHorizon(rules, now)) return "horizon";
  const eras = erasOf(calendar.timeZone, { start: now, end: start });
  if (dayOf(eras, start) > dayOf(eras, now) + rules.horizonDays) return "horizon";
  const end = start + rules.durationMinutes * MINUTE;
  const open = openIntervals(calendar, { start, end }).find((one) => one.start <= start && end <= one.end);
  if (!open) return "closed";
  if ((start - open.start) % (rules.stepMinutes * MINUTE) !== 0) return "grid";
  const taken = startsOver(calendar.busy, rules).some((one) => one.start <= start && start < one.end);
  if (taken) return "busy";
  const [found] = slots({ ...availability, rules: { ...rules, ownDailyLimit: undefined }, window: { start, end: start + 1 } });
  return found === start ? "ownDailyLimit" : "dailyLimit";
}
