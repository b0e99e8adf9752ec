import { expect, test } from "vitest";
import { termsOf } from "@/lib/bookings/core/policy-terms";
import { defaultMovePolicy } from "@/lib/experts/core/move-policy";
import { plainProfile } from "@/lib/scheduling/core/plain-profile";
import { assistantGuide } from "@/lib/scheduling/core/assistant-guide";

const origin = "https://colloquy.example";

function profile(noticeMinutes: number, dailyLimit: number | null = null): string {
  return plainProfile({
    expert: {
      id: "e", name: "Ada Coach", slug: "ada", headline: "", bio: "", kind: "coach", countries: ["DE"], languages: ["de"], expertise: [], rating: null, reviewCount: 0, timeZone: "Europe/Berlin", photoUrl: null, priceFrom: null, calendarId: "c", horizonDays: 90, isListed: true,
      offerings: [
        {
          id: "o-1", title: "An hour", description: "", durationMinutes: 60, stepMinutes: 30, price: { amount: 9_500, currency: "EUR" }, format: "online", place: null, acceptance: "instant", cancellationPolicy: termsOf("flexible"),
          movePolicy: defaultMovePolicy, audience: "anyone", upcomingLimit: null, bufferBeforeMinutes: null, bufferAfterMinutes: null, horizonDays: null, dailyLimit,
        },
      ],
    },
    limits: { noticeMinutes, horizonDays: 90, bufferBeforeMinutes: 0, bufferAfterMinutes: 15, dailyLimit: null },
    next: new Map([["o-1", ["2026-12-01T08:00:00Z"]]]),
    origin,
  });
}

test.each([[0, "0 minutes"], [45, "45 minutes"], [60, "1 hour"], [720, "12 hours"], [2_880, "2 days"]])("a notice of %i minutes reads as %s", (minutes, words) => {
  expect(profile(minutes)).toContain(`- Book at least ${words} and at most 90 days ahead`);
});

test.each([[null, null], [1, "once"], [3, "3 times"]])("an offering's own limit of %s a day", (limit, words) => {
  const line = /^- Given at most (.*) a day$/m.exec(profile(60, limit));
  expect(line?.[1] ?? null).toBe(words);
});

test("every address in a profile and in the guide can be asked as it stands, or names what to put in", () => {
  for (const text of [profile(60), assistantGuide(origin)]) expect(text).not.toContain("…&");
  expect(profile(60)).toMatch(new RegExp(`GET ${origin}/api/v1/experts/ada/slots\\?offering=o-1$`, "m"));
  expect(profile(60)).toContain(`${origin}/llms.txt`);
});
