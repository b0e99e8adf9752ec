import type { SlotRules } from "@/lib/scheduling/core/schema";

/** What a calendar demands of every offering. */
export type CalendarLimits = Pick<SlotRules, "bufferBeforeMinutes" | "bufferAfterMinutes" | "noticeMinutes" | "horizonDays" | "dailyLimit">;

/** What an offering says of its own time: its length, its grid, and padding and horizon where they are not the calendar's (null). */
export type OfferingLength = Pick<SlotRules, "durationMinutes" | "stepMinutes"> & {
  readonly bufferBeforeMinutes: number | null;
  readonly bufferAfterMinutes: number | null;
  readonly horizonDays: number | null;
};

/** An offering that leaves padding and horizon to its calendar. */
export const asTheCalendar = { bufferBeforeMinutes: null, bufferAfterMinutes: null, horizonDays: null } as const;

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
  return { ...limitsFor(limits, own), durationMinutes: own.durationMinutes, stepMinutes: own.stepMinutes };
}

/** Only what slots depend on, of anything that says it. */
export function lengthOf({ durationMinutes, stepMinutes, bufferBeforeMinutes, bufferAfterMinutes, horizonDays }: OfferingLength): OfferingLength {
  return { durationMinutes, stepMinutes, bufferBeforeMinutes, bufferAfterMinutes, horizonDays };
}
