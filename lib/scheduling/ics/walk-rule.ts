import type ICAL from "ical.js";
import { DAY, MINUTE } from "@/lib/kernel/zone";
import { timeAt, wallOf } from "@/lib/scheduling/ics/clocks";

/** How many steps may still be taken for a whole file. */
export type Steps = { left: number };

type Walk = { readonly first: number; readonly isDate: boolean; readonly from: number; readonly until: number; readonly steps: Steps };

// Thirteen years of days, or two of hours, on which nothing fits: then nothing ever will.
const triesAllowed = 20_000;

const fixedPeriods: Readonly<Record<string, number>> = { MINUTELY: MINUTE, HOURLY: 60 * MINUTE, DAILY: DAY, WEEKLY: 7 * DAY };

/** The starts that a rule gives between `from` and `until`, on the wall clock; ends early when the steps are used up. */
export function walkRule(rule: ICAL.Recur, { first, isDate, from, until, steps }: Walk): number[] {
  if (rule.freq === "SECONDLY" || !canHappen(rule)) return [];
  const next = stepper(rule, timeAt(skipTo(rule, first, from), isDate), steps);
  const found: number[] = [];
  while (steps.left > 0) {
    const wall = next();
    if (wall > until) break;
    if (wall >= from) found.push(wall);
  }
  return found;
}

/** Answers one start after the other, Infinity after the last. The library itself would look for ever for a date that does not exist. */
function stepper(rule: ICAL.Recur, start: ICAL.Time, steps: Steps): () => number {
  const endless = Symbol("nothing fits");
  let tries = 0;
  try {
    const iterator = rule.iterator(start);
    const fits = iterator.check_contracting_rules.bind(iterator);
    iterator.check_contracting_rules = () => {
      steps.left -= 1;
      if ((tries += 1) > triesAllowed) throw endless;
      return fits();
    };
    return () => {
      tries = 0;
      steps.left -= 1;
      try {
        const next = iterator.next() as ICAL.Time | null;
        return next ? wallOf(next) : Infinity;
      } catch (error) {
        if (error === endless) return Infinity;
        throw error;
      }
    };
  } catch {
    return () => Infinity;
  }
}

/** A later first start from which the rule goes on as from its own: whole periods are left out. A rule that counts must be walked from its beginning. */
function skipTo(rule: ICAL.Recur, first: number, from: number): number {
  const period = (fixedPeriods[rule.freq] ?? Infinity) * Math.max(1, rule.interval);
  const periods = Math.floor((from - first) / period) - 1;
  return rule.count || periods < 1 ? first : first + periods * period;
}

/** Whether any date fits: on the thirtieth of February the walk would never end. */
function canHappen(rule: ICAL.Recur): boolean {
  const parts: Readonly<Record<string, readonly unknown[] | undefined>> = rule.parts;
  const [months, days] = [parts["BYMONTH"], parts["BYMONTHDAY"]].map((list) => list?.map(Number));
  if (!months || !days) return true;
  return months.some((month) => days.some((day) => Math.abs(day) <= new Date(Date.UTC(2024, month, 0)).getUTCDate()));
}
