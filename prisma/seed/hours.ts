import type { Random } from "./random";

type Window = { readonly from: string; readonly to: string };
type Weekly = Window & { readonly days: readonly number[] };

const weekdays = [1, 2, 3, 4, 5];

/** The kinds of week that people of the demo world keep. */
export const weeks = {
  office: [at(weekdays, "09:00", "12:00"), at(weekdays, "13:00", "17:00")],
  mornings: [at(weekdays, "07:30", "12:30")],
  evenings: [at([1, 2, 3, 4], "17:30", "21:30"), at([6], "10:00", "14:00")],
  split: [at([1, 3, 5], "08:00", "11:30"), at([1, 3, 5], "15:00", "19:00"), at([2], "10:00", "13:00")],
  late: [at([2, 3, 4, 5], "13:30", "17:30"), at([2, 4], "18:30", "21:00")],
  nights: [at([2, 4], "20:00", "01:00"), at([1, 3], "16:00", "19:00"), at([7], "15:00", "19:00")],
  weekend: [at([6, 7], "09:00", "13:00"), at([6, 7], "14:30", "18:00"), at([3], "17:00", "20:00")],
  threeDays: [at([2, 3, 4], "09:00", "12:30"), at([2, 3, 4], "13:30", "18:00")],
  wide: [at(weekdays, "08:00", "12:00"), at(weekdays, "13:00", "18:00"), at([6], "09:00", "13:00")],
  always: [at([1, 2, 3, 4, 5, 6, 7], "07:00", "13:00"), at([1, 2, 3, 4, 5, 6, 7], "14:00", "22:00")],
} satisfies Record<string, readonly Weekly[]>;

export type HoursName = keyof typeof weeks;

export type Hours = {
  readonly weekly: readonly Weekly[];
  readonly overrides: readonly { readonly date: string; readonly windows: readonly Window[] }[];
  readonly timeOff: readonly { readonly from: string; readonly to: string }[];
};

/** A week of that name, for some people with a changed day, a closed day or a holiday ahead. */
export function hoursOf(name: HoursName, zone: string, now: Date, random: Random): Hours {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const date = (days: number): string => today.add({ days }).toString();
  const overrides = [];
  if (random.chance(0.4)) overrides.push({ date: date(random.between(9, 16)), windows: [] });
  if (random.chance(0.4)) overrides.push({ date: date(random.between(17, 28)), windows: [{ from: "10:00", to: "12:00" }, { from: "16:00", to: "20:00" }] });
  const away = random.between(30, 45);
  const timeOff = random.chance(0.35) ? [{ from: date(away), to: date(away + random.between(3, 9)) }] : [];
  return { weekly: weeks[name], overrides, timeOff };
}

function at(days: readonly number[], from: string, to: string): Weekly {
  return { days, from, to };
}
