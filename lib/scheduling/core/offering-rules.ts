import type { SlotRules } from "@/lib/scheduling/core/schema";

/** What a calendar demands of every offering. */
export type CalendarLimits = Pick<SlotRules, "bufferBeforeMinutes" | "bufferAfterMinutes" | "noticeMinutes" | "horizonDays" | "dailyLimit">;

/** What an offering says of its own time: its length, its grid, padding and horizon where they are not the calendar's (null), and how many of it begin a day at most. */
export type OfferingLength = Pick<SlotRules, "durationMinutes" | "stepMinutes"> & {
  readonly id: string;
  readonly bufferBeforeMinutes: number | null;
  readonly bufferAfterMinutes: number | null;
  readonly horizonDays: number | null;
  readonly dailyLimit: number | null;
};

/** An offering that leaves padding, horizon and daily limit to its calendar. */
export const asTheCalendar = { bufferBeforeMinutes: null, bufferAfterMinutes: null, horizonDays: null, dailyLimit: null } as const;

/** What holds for one offering on one calendar: its own padding before the calendar's, and the nearer of the two horizons. */
export function limitsFor(limits: CalendarLimits, own: OfferingLength): CalendarLimits {
  return {
    ...limits,
    bufferBeforeMinutes: own.bufferBeforeMinutes ?? limits.bufferBeforeMinutes,
    bufferAfterMinutes: own.bufferAfterMinutes ?? limits.bufferAfterMinutes,
    horizonDays: Math.min(limits.horizonDays, own.horizonDays ?? limits.horizonDays),
  };
}

/** The rules by which one offering is cut into slots on one calendar. */
export function offeringRules(limits: CalendarLimits, own: OfferingLength): SlotRules {
  const rules = { ...limitsFor(limits, own), durationMinutes: own.durationMinutes, stepMinutes: own.stepMinutes };
  return own.dailyLimit === null ? rules : { ...rules, ownDailyLimit: { offering: own.id, most: own.dailyLimit } };
}

/** Only what slots depend on, of anything that says it. */
export function lengthOf({ id, durationMinutes, stepMinutes, bufferBeforeMinutes, bufferAfterMinutes, horizonDays, dailyLimit }: OfferingLength): OfferingLength {
  return { id, durationMinutes, stepMinutes, bufferBeforeMinutes, bufferAfterMinutes, horizonDays, dailyLimit };
}
