import { z } from "zod";
import { isTimeZone } from "@/lib/kernel/zone";

type Immutable<T> = T extends readonly (infer Item)[]
  ? readonly Immutable<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Immutable<T[Key]> }
    : T;

const YEAR_OF_MINUTES = 366 * 24 * 60;

const clock = z.string("must be a time like 09:00");
const FromSchema = clock.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time from 00:00 to 23:59");
const ToSchema = clock.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "must be a time from 00:00 to 24:00");
const DateSchema = z.iso.date("must be a date like 2026-12-24");
const InstantSchema = z.iso
  .datetime({ offset: true, error: "must be an instant like 2026-12-01T08:00:00Z" })
  .transform((text) => Date.parse(text));

const minutes = (least: number) =>
  z
    .int("must be a whole number of minutes")
    .min(least, least > 0 ? "must be more than zero" : "must not be negative")
    .max(YEAR_OF_MINUTES, "must be at most a year");

/** Time zone by IANA name. */
export const TimeZoneSchema = z.string("must be a time zone").refine(isTimeZone, "is no known time zone");

/** Opening on the wall clock; a `to` that is not after `from` closes on the next day. */
export const WindowSchema = z.object({ from: FromSchema, to: ToSchema });

/** Windows that open on the same weekdays, 1 Monday … 7 Sunday. */
export const WeeklyWindowSchema = WindowSchema.extend({
  days: z.array(z.int("must be a day from 1 to 7").min(1, "must be a day from 1 to 7").max(7, "must be a day from 1 to 7")),
});

/** Windows of one date instead of its weekly ones; none closes it. */
export const OverrideSchema = z.object({ date: DateSchema, windows: z.array(WindowSchema).max(50) });

/** Whole local days, both ends included. */
export const TimeOffSchema = z
  .object({ from: DateSchema, to: DateSchema })
  .refine((off) => off.from <= off.to, { path: ["to"], error: "must not be before its start" });

/** When a calendar is open, in the wall clock of its zone. */
export const HoursSchema = z.object({
  weekly: z.array(WeeklyWindowSchema).max(200),
  overrides: z.array(OverrideSchema).max(2_000).superRefine(eachDateOnce).default([]),
  timeOff: z.array(TimeOffSchema).max(2_000).default([]),
});

/** How an offering is cut into slots. */
export const SlotRulesSchema = z.object({
  durationMinutes: minutes(1),
  stepMinutes: minutes(1),
  bufferBeforeMinutes: minutes(0),
  bufferAfterMinutes: minutes(0),
  noticeMinutes: minutes(0),
  horizonDays: z.int("must be a whole number of days").min(0, "must not be negative").max(36_500, "must be at most 36500"),
  dailyLimit: z.int("must be a whole number").min(0, "must not be negative").nullable().default(null),
  /** How many sessions of this very offering may begin on one local date, beside the limit over all. */
  ownDailyLimit: z.object({ offering: z.string("must be a name"), most: z.int("must be a whole number").min(0, "must not be negative") }).optional(),
});

const BusySchema = z
  .object({ start: InstantSchema, end: InstantSchema, counts: z.boolean("must be true or false").default(false), offering: z.string("must be a name").optional() })
  .refine((busy) => busy.start <= busy.end, { path: ["end"], error: "must not be before its start" });

const RangeSchema = z
  .object({ from: InstantSchema, to: InstantSchema })
  .refine((range) => range.from <= range.to, { path: ["to"], error: "must not be before its start" })
  .transform(({ from, to }) => ({ start: from, end: to }));

/** One whole question for slots as people write it, with instants as text; parses to what `slots` takes. */
export const SlotRequestSchema = z
  .object({
    calendar: HoursSchema.extend({ timeZone: TimeZoneSchema, busy: z.array(BusySchema).default([]) }),
    offering: SlotRulesSchema,
    now: InstantSchema,
    window: RangeSchema,
  })
  .transform(({ offering, ...rest }) => ({ ...rest, rules: offering }));

/** Weekly hours, overrides and time off. */
export type Hours = Immutable<z.output<typeof HoursSchema>>;

/** Hours in a zone: all that decides when a calendar is open. */
export type OpeningHours = Hours & { readonly timeZone: string };

/** Taken time in epoch milliseconds; `counts` says whether it fills up the daily limit, `offering` whose own limit it fills up as well. */
export type Busy = { readonly start: number; readonly end: number; readonly counts?: boolean; readonly offering?: string | undefined };

/** Opening hours and what is already taken, in any order. */
export type SlotCalendar = OpeningHours & { readonly busy: readonly Busy[] };

/** Lengths, notice, horizon and limit of an offering. */
export type SlotRules = Immutable<z.output<typeof SlotRulesSchema>>;

function eachDateOnce(overrides: readonly { date: string }[], context: z.RefinementCtx): void {
  const seen = new Set<string>();
  overrides.forEach(({ date }, index) => {
    if (seen.has(date)) context.addIssue({ code: "custom", path: [index, "date"], message: "is given twice" });
    seen.add(date);
  });
}
