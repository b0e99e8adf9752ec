import type { SlotRules } from "@/lib/scheduling/core/schema";

/** What a calendar demands of every offering. */
export type CalendarLimits = Pick<SlotRules, "bufferBeforeMinutes" | "bufferAfterMinutes" | "noticeMinutes" | "horizonDays" | "dailyLimit">;

/** What an offering adds: its length and its grid. */
export type OfferingLength = Pick<SlotRules, "durationMinutes" | "stepMinutes">;

/** The rules by which one offering is cut into slots on one calendar. */
export function offeringRules(limits: CalendarLimits, { durationMinutes, stepMinutes }: OfferingLength): SlotRules {
  return { ...limits, durationMinutes, stepMinutes };
}
