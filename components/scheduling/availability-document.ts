import type { Availability } from "@/lib/scheduling/core/availability";
import { clockOf, DAY_MINUTES, fromWeek, minutesOf, setDay, toWeek, type Opening, type Week } from "@/lib/scheduling/core/week-grid";
import type { DateOverride } from "@/components/scheduling/date-overrides";
import type { DaysOff } from "@/components/scheduling/time-off";
import type { BookingRules } from "@/components/scheduling/rules-fields";

/** The availability document as the editor holds it. */
export type Draft = { readonly timeZone: string; readonly week: Week; readonly overrides: readonly DateOverride[]; readonly timeOff: readonly DaysOff[]; readonly rules: BookingRules };

/** The document opened for editing. */
export function draftOf({ timeZone, hours, ...rules }: Availability): Draft {
  return {
    timeZone,
    rules,
    week: toWeek(hours.weekly),
    overrides: hours.overrides.map(({ date, windows }) => ({ date, openings: openingsOf(windows) })).toSorted((a, b) => a.date.localeCompare(b.date)),
    timeOff: hours.timeOff,
  };
}

/** The document that the draft stands for. */
export function documentOf({ timeZone, week, overrides, timeOff, rules }: Draft): Availability {
  return {
    timeZone,
    ...rules,
    hours: {
      weekly: fromWeek(week),
      overrides: overrides.map(({ date, openings }) => ({ date, windows: openings.map(windowOf) })),
      timeOff: timeOff.map((off) => ({ ...off })),
    },
  };
}

function openingsOf(windows: readonly { readonly from: string; readonly to: string }[]): readonly Opening[] {
  const closed: Week = Array.from({ length: 7 }, () => []);
  return setDay(closed, 0, windows.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) })))[0] ?? [];
}

function windowOf({ from, to }: Opening): { from: string; to: string } {
  return { from: clockOf(from), to: to === DAY_MINUTES ? "24:00" : clockOf(to) };
}
