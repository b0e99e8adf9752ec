import { describe, expect, test } from "vitest";
import { searchDays, windowFault, windowsOf } from "@/lib/experts/core/free-window";
import { searchFrom, type SearchParams } from "@/lib/experts/core/search";
import { DAY } from "@/lib/kernel/zone";

// A Wednesday, 23:30 in Paris and already Thursday in Tokyo.
const now = Date.parse("2026-11-25T22:30:00Z");
const windows = (params: SearchParams, at = now) => windowsOf(searchFrom(params), at)?.map(({ start, end }) => [start, end].map((each) => new Date(each).toISOString().slice(5, 16)));

describe("the window of a search", () => {
  test.each<[SearchParams, string[][] | undefined]>([
    [{}, undefined],
    [{ kind: "coach", timeZone: "Asia/Tokyo" }, undefined],
    [{ freeFrom: "2026-12-01T15:00:00Z", freeTo: "2026-12-01T17:00:00Z" }, [["12-01T15:00", "12-01T17:00"]]],
    [{ freeFrom: "2026-12-01T15:00", freeTo: "2026-12-01T17:00", timeZone: "Asia/Tokyo" }, [["12-01T06:00", "12-01T08:00"]]],
    [{ freeFrom: "2026-11-01T00:00:00Z", freeTo: "2026-11-26T00:00:00Z" }, [["11-25T22:30", "11-26T00:00"]]],
    [{ freeTo: "2026-11-26T00:00:00Z", when: "weekends" }, [["11-25T22:30", "11-26T00:00"]]],
    [{ freeTo: "2026-11-01T00:00:00Z" }, []],
    [{ when: "today", timeZone: "Europe/Paris" }, [["11-25T22:30", "11-25T23:00"]]],
    [{ when: "today", timeZone: "Asia/Tokyo" }, [["11-25T22:30", "11-26T15:00"]]],
    [{ when: "tomorrow", timeZone: "Europe/Paris" }, [["11-25T23:00", "11-26T23:00"]]],
    [{ when: "week", timeZone: "Europe/Paris" }, [["11-25T22:30", "11-29T23:00"]]],
    [{ when: "weekends", timeZone: "Europe/Paris" }, [["11-27T23:00", "11-29T23:00"], ["12-04T23:00", "12-06T23:00"]]],
  ])("of %j is %j", (params, expected) => expect(windows(params)).toEqual(expected));

  test("evenings that are over are left out", () => {
    expect(windows({ when: "evenings", timeZone: "Europe/Paris" })?.slice(0, 2)).toEqual([["11-26T16:00", "11-26T21:00"], ["11-27T16:00", "11-27T21:00"]]);
  });

  test("on a Sunday the week-end has one day left", () => {
    const sunday = Date.parse("2026-11-29T10:00:00Z");
    expect(windows({ when: "weekends" }, sunday)).toEqual([["11-29T10:00", "11-30T00:00"], ["12-05T00:00", "12-07T00:00"]]);
  });

  test("a length or an order alone means any time that can be searched", () => {
    for (const search of [{ durationMinutes: "45" }, { sort: "soonest" }]) expect(windowsOf(searchFrom(search), now)).toEqual([{ start: now, end: now + searchDays * DAY }]);
  });

  test("one that cannot be searched says why", () => {
    const fault = (params: SearchParams) => windowFault(searchFrom(params), now)?.field ?? null;
    expect(fault({})).toBeNull();
    expect(fault({ freeFrom: "2026-12-01T15:00:00Z" })).toBeNull();
    expect(fault({ freeFrom: "2026-12-01T15:00:00Z", freeTo: "2026-12-01T15:00:00Z" })).toBe("freeTo");
    expect(fault({ freeTo: "2026-11-01T15:00:00Z" })).toBe("freeTo");
    expect(fault({ freeFrom: "2027-12-01T15:00:00Z" })).toBe("freeFrom");
  });
});
