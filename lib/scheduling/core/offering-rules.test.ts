import { describe, expect, it } from "vitest";
import { asTheCalendar, limitsFor, offeringRules } from "@/lib/scheduling/core/offering-rules";

const calendar = { bufferBeforeMinutes: 5, bufferAfterMinutes: 10, noticeMinutes: 60, horizonDays: 60, dailyLimit: 4 };
const hour = { id: "hour", durationMinutes: 60, stepMinutes: 30, ...asTheCalendar };

describe("the rules of an offering", () => {
  it("are the calendar's where it says nothing", () => {
    expect(offeringRules(calendar, hour)).toEqual({ ...calendar, durationMinutes: 60, stepMinutes: 30 });
  });

  it("take its own padding, also none at all", () => {
    expect(limitsFor(calendar, { ...hour, bufferBeforeMinutes: 0, bufferAfterMinutes: 45 })).toMatchObject({ bufferBeforeMinutes: 0, bufferAfterMinutes: 45 });
    expect(limitsFor(calendar, { ...hour, bufferAfterMinutes: 45 })).toMatchObject({ bufferBeforeMinutes: 5, bufferAfterMinutes: 45 });
  });

  it("count a day's sessions of it alone where it says how many, beside the calendar's limit over all", () => {
    expect(offeringRules(calendar, { ...hour, dailyLimit: 2 })).toEqual({ ...offeringRules(calendar, hour), ownDailyLimit: { offering: "hour", most: 2 } });
    expect(offeringRules(calendar, hour)).not.toHaveProperty("ownDailyLimit");
  });

  it.each([
    [14, 14],
    [90, 60],
    [null, 60],
  ])("look %s days ahead as %d", (own, days) => {
    expect(limitsFor(calendar, { ...hour, horizonDays: own }).horizonDays).toBe(days);
  });
});
