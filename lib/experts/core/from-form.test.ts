import { describe, expect, it } from "vitest";
import { offeringFromForm } from "@/lib/experts/core/from-form";
import { OfferingSchema } from "@/lib/experts/core/profile";

const whole: [string, string][] = [
  ["title", "Long session"], ["description", ""], ["durationMinutes", "90"], ["stepMinutes", "30"], ["price.amount", "120.50"], ["price.currency", "EUR"],
  ["format", "online"], ["place", ""], ["acceptance", "request"], ["cancellationPolicy", "moderate"], ["bufferBeforeMinutes", ""], ["bufferAfterMinutes", "20"],
  ["horizonDays", ""], ["dailyLimit", "3"], ["audience", "approved"], ["upcomingLimit", "2"], ["movePolicy.untilHours", "48"], ["movePolicy.times", "1"], ["meetingProvider", "link"], ["meetingLink", "https://meet.example/ada"],
];

function formWith(...changes: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of [...whole.filter(([name]) => !changes.some(([changed]) => changed === name)), ...changes]) form.append(name, value);
  return form;
}

const wrongIn = (...changes: [string, string][]) => OfferingSchema.safeParse(offeringFromForm(formWith(...changes))).error?.issues.map(({ path, message }) => [path.join("."), message]);

describe("an offering from its form", () => {
  it("says everything, with nothing for what is left empty", () => {
    expect(OfferingSchema.parse(offeringFromForm(formWith()))).toEqual({
      title: "Long session", description: "", durationMinutes: 90, stepMinutes: 30, price: { amount: 12_050, currency: "EUR" }, format: "online", place: null, acceptance: "request",
      cancellationPolicy: "moderate", bufferBeforeMinutes: null, bufferAfterMinutes: 20, horizonDays: null, dailyLimit: 3, audience: "approved", upcomingLimit: 2,
      movePolicy: { untilHours: 48, times: 1 }, meetingProvider: "link", meetingLink: "https://meet.example/ada",
    });
  });

  it.each([
    [[["bufferAfterMinutes", "soon"]], "bufferAfterMinutes", "Give whole minutes."],
    [[["bufferBeforeMinutes", "300"]], "bufferBeforeMinutes", "At most four hours."],
    [[["horizonDays", "0"]], "horizonDays", "At least one day."],
    [[["dailyLimit", "0"]], "dailyLimit", "At least one a day, or no limit."],
    [[["upcomingLimit", "1.5"]], "upcomingLimit", "Give a whole number."],
    [[["audience", ""]], "audience", "Choose who may book it."],
    [[["movePolicy.times", ""]], "movePolicy.times", "Give a whole number."],
    [[["meetingLink", ""]], "meetingLink", "Give the address where you meet."],
    [[["meetingLink", "http://meet.example"]], "meetingLink", "Give an address that begins with https://."],
    [[["meetingLink", "javascript:alert(1)"]], "meetingLink", "Give an address that begins with https://."],
  ] as [[string, string][], string, string][])("%o is refused at %s", (changes, path, message) => {
    expect(wrongIn(...changes)).toEqual([[path, message]]);
  });

  it("takes a table of its own: empty rows are left out, half a row is not forgotten", () => {
    const tiers = (...rows: [string, string][]): [string, string][] => [["cancellationPolicy", "custom"], ...rows.flatMap(([hours, percent]): [string, string][] => [["tierHours", hours], ["tierPercent", percent]])];
    expect(OfferingSchema.parse(offeringFromForm(formWith(...tiers(["48", "100"], ["", ""], ["6", "25"]))))).toMatchObject({ cancellationPolicy: { tiers: [{ hoursBefore: 48, percent: 100 }, { hoursBefore: 6, percent: 25 }] } });
    expect(wrongIn(...tiers(["48", "100"], ["24", ""]))?.[0]?.[0]).toBe("cancellationPolicy");
    expect(wrongIn(...tiers(["24", "20"], ["48", "10"]))).toEqual([["cancellationPolicy.tiers", "Waiting longer must never bring back more."]]);
    expect(wrongIn(...tiers(["", ""]))).toEqual([["cancellationPolicy.tiers", "Give at least one step."]]);
  });
});
