import { describe, expect, test } from "vitest";
import { reviewOfButton, timeFromButton } from "@/lib/bookings/core/from-form";

function pressed(time: string): FormData {
  const form = new FormData();
  form.set("time", time);
  return form;
}

describe("a button that holds a time", () => {
  const review = "/book/ada-coach?offering=o1&start=2026-12-01T14%3A00%3A00Z&tz=Europe%2FBerlin";

  test("says which time, and where whoever comes too late reads why", () => {
    expect(timeFromButton(pressed(review))).toEqual({ offeringId: "o1", startAt: "2026-12-01T14:00:00Z", timeZone: "Europe/Berlin" });
    expect(reviewOfButton(pressed(review))).toBe(review);
  });

  test.each(["", "https://elsewhere.example/book/a", "//elsewhere.example/book/a", "/book//elsewhere.example", "/book/", "/admin", "javascript:alert(1)"])("leads nowhere else: %j", (value) => {
    expect(reviewOfButton(pressed(value))).toBe("/experts");
    expect(timeFromButton(pressed(value)).offeringId).toBe("");
  });
});
