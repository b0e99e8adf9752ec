import { describe, expect, test } from "vitest";
import { otherTime, readerTime, shortTime, soonWords } from "@/lib/bookings/emails/session-times";

const session = { startAt: new Date("2026-12-01T14:00:00Z"), endAt: new Date("2026-12-01T15:00:00Z") };

describe("a session on its reader's clock", () => {
  test("names date, times and zone", () => expect(readerTime(session, "Europe/Paris")).toBe("Tuesday, 1 December 2026, 15:00–16:00, Paris time (Europe/Paris)"));
  test("has the other side's clock beside it, date included", () => {
    expect(otherTime(session, "Asia/Kathmandu", "Europe/Paris")).toBe("Tue 1 Dec, 19:45–20:45, Kathmandu time (Asia/Kathmandu)");
    expect(otherTime(session, "Pacific/Auckland", "Europe/Paris")).toBe("Wed 2 Dec, 03:00–04:00, Auckland time (Pacific/Auckland)");
  });
  test("needs no second clock when both show the same", () => expect(otherTime(session, "Europe/Berlin", "Europe/Paris")).toBeNull());
  test("says both days of a session over midnight", () => {
    expect(readerTime({ startAt: new Date("2026-12-01T23:30:00Z"), endAt: new Date("2026-12-02T00:30:00Z") }, "UTC")).toBe("Tuesday, 1 December 2026, 23:30–Wed 2 Dec, 00:30, UTC");
  });
  test("is short in a subject line", () => expect(shortTime(session.startAt, "Asia/Tokyo")).toBe("Tue 1 Dec, 23:00"));
});

test.each([
  ["2026-12-01T13:40:00Z", "In 20 minutes"], ["2026-12-01T13:59:40Z", "In 1 minute"], ["2026-12-01T13:00:03Z", "In 1 hour"], ["2026-12-01T10:00:00Z", "Today"],
  ["2026-11-30T14:00:02Z", "Tomorrow"], ["2026-11-28T14:00:00Z", "Tue 1 Dec"],
])("from %s the session is: %s", (now, words) => expect(soonWords(session.startAt, new Date(now), "Europe/Paris")).toBe(words));
