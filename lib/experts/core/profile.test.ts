import { describe, expect, it } from "vitest";
import { completeness, OfferingSchema, ProfileSchema } from "@/lib/experts/core/profile";

const whole = {
  headline: "Coach for people who change careers",
  bio: "I have worked with engineers who became teachers, and with teachers who became engineers, for twelve years.",
  languages: ["en"],
  countries: ["FR"],
  expertise: ["career-change" as const],
};

const offering = {
  title: "First talk",
  description: "",
  durationMinutes: 60,
  stepMinutes: 30,
  price: { amount: 9_500, currency: "EUR" as const },
  format: "online" as const,
  place: null,
  acceptance: "instant" as const,
  cancellationPolicy: "flexible" as const,
};

describe("completeness", () => {
  it("asks for nothing more of a whole profile; a photo only raises the percentage", () => {
    expect(completeness(whole, { photo: false, offering: true, hours: true })).toEqual({ percent: 88, missing: [] });
    expect(completeness(whole, { photo: true, offering: true, hours: true })).toEqual({ percent: 100, missing: [] });
  });

  it("names what is missing", () => {
    const { missing } = completeness({ ...whole, languages: [] }, { photo: true, offering: false, hours: true });
    expect(missing).toEqual(["at least one language", "an offering with a price"]);
  });
});

describe("an offering", () => {
  it("needs a place when it is in person", () => {
    const parsed = OfferingSchema.safeParse({ ...offering, format: "in_person" });
    expect(parsed.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([["place", "Say where you meet."]]);
  });

  it.each([
    ["durationMinutes", 0],
    ["durationMinutes", 52],
    ["stepMinutes", 3],
  ])("refuses %s of %d", (field, value) => {
    expect(OfferingSchema.safeParse({ ...offering, [field]: value }).error?.issues[0]?.path).toEqual([field]);
  });

  it("refuses a price of nothing and an unknown currency", () => {
    expect(OfferingSchema.safeParse({ ...offering, price: { amount: 0, currency: "EUR" } }).success).toBe(false);
    expect(OfferingSchema.safeParse({ ...offering, price: { amount: 9_500, currency: "XXX" } }).success).toBe(false);
  });
});

describe("a profile", () => {
  it("refuses expertise outside the vocabulary", () => {
    expect(ProfileSchema.safeParse({ ...whole, expertise: ["juggling"] }).success).toBe(false);
  });
});
