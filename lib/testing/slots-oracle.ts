import type { SlotQuestion } from "@/lib/scheduling/core/slots";

type Period = { readonly opens: Temporal.ZonedDateTime; readonly closes: Temporal.ZonedDateTime };

const { compare } = Temporal.ZonedDateTime;

/**
 * The rules of slots said a second time, one Temporal object after another: slow, and only there to compare the real ones with.
 * Looks for openings at most `lookBackDays` before the window; undefined when the calendar was open all that time.
 */
export function slotsByTemporal(question: SlotQuestion, lookBackDays: number): number[] | undefined {
  const { calendar, rules, now, window } = question;
  const local = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(calendar.timeZone);
  const oldest = local(window.start).subtract({ days: lookBackDays });
  const found: number[] = [];
  for (const { opens, closes } of openPeriods(question, oldest, local(window.end))) {
    if (closes.epochMilliseconds <= window.start) continue;
    if (compare(opens, oldest.add({ days: 3 })) < 0) return undefined;
    let start = opens;
    while (compare(start.add({ minutes: rules.durationMinutes }), closes) <= 0 && start.epochMilliseconds < window.end) {
      if (start.epochMilliseconds >= window.start && isFree(question, start, local(now))) found.push(start.epochMilliseconds);
      start = start.add({ minutes: rules.stepMinutes });
    }
  }
  return found;
}

function openPeriods({ calendar, rules }: SlotQuestion, oldest: Temporal.ZonedDateTime, newest: Temporal.ZonedDateTime): Period[] {
  const windows: Period[] = [];
  const lastDate = newest.add({ minutes: rules.durationMinutes }).add({ days: 1 }).toPlainDate();
  for (let date = oldest.toPlainDate(); Temporal.PlainDate.compare(date, lastDate) <= 0; date = date.add({ days: 1 })) {
    const override = calendar.overrides.find((one) => one.date === date.toString());
    for (const { from, to } of override?.windows ?? calendar.weekly.filter((one) => one.days.includes(date.dayOfWeek))) {
      const endDate = to > from && to !== "24:00" ? date : date.add({ days: 1 });
      const opens = date.toZonedDateTime({ timeZone: calendar.timeZone, plainTime: from });
      const plainTime = to === "24:00" ? "00:00" : to;
      windows.push({ opens, closes: endDate.toZonedDateTime({ timeZone: calendar.timeZone, plainTime }) });
    }
  }
  return calendar.timeOff.reduce((periods, off) => cutOut(periods, off, calendar.timeZone), merged(windows));
}

function merged(windows: readonly Period[]): Period[] {
  const periods: Period[] = [];
  const real = windows.filter(({ opens, closes }) => compare(opens, closes) < 0);
  for (const next of real.toSorted((a, b) => compare(a.opens, b.opens))) {
    const last = periods.at(-1);
    if (!last || compare(last.closes, next.opens) < 0) periods.push(next);
    else if (compare(last.closes, next.closes) < 0) periods.splice(-1, 1, { opens: last.opens, closes: next.closes });
  }
  return periods;
}

function cutOut(periods: readonly Period[], off: { readonly from: string; readonly to: string }, timeZone: string): Period[] {
  const from = Temporal.PlainDate.from(off.from).toZonedDateTime(timeZone);
  const to = Temporal.PlainDate.from(off.to).add({ days: 1 }).toZonedDateTime(timeZone);
  return periods
    .flatMap(({ opens, closes }) => [
      { opens, closes: compare(closes, from) < 0 ? closes : from },
      { opens: compare(opens, to) > 0 ? opens : to, closes },
    ])
    .filter(({ opens, closes }) => compare(opens, closes) < 0);
}

function isFree(question: SlotQuestion, start: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime): boolean {
  const { calendar, rules } = question;
  if (compare(start, now.add({ minutes: rules.noticeMinutes })) < 0) return false;
  const furthest = now.toPlainDate().add({ days: rules.horizonDays });
  if (Temporal.PlainDate.compare(start.toPlainDate(), furthest) > 0) return false;
  const from = start.subtract({ minutes: rules.bufferBeforeMinutes }).epochMilliseconds;
  const to = start.add({ minutes: rules.durationMinutes + rules.bufferAfterMinutes }).epochMilliseconds;
  if (calendar.busy.some((busy) => busy.start < busy.end && busy.start < to && from < busy.end)) return false;
  const { dailyLimit, ownDailyLimit: own } = rules;
  if (own && countedOn(question, start, own.offering) >= own.most) return false;
  return dailyLimit === null || countedOn(question, start) < dailyLimit;
}

function countedOn({ calendar }: SlotQuestion, day: Temporal.ZonedDateTime, offering?: string): number {
  const sameDate = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(calendar.timeZone).toPlainDate().equals(day.toPlainDate());
  return calendar.busy.filter((busy) => busy.counts && sameDate(busy.start) && (offering === undefined || busy.offering === offering)).length;
}
