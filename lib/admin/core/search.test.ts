import { expect, test } from "vitest";
import { hrefWith, queryFrom, waysOn, withDaysAsInstants } from "@/lib/admin/core/search";
import { PeopleQuerySchema } from "@/lib/admin/core/schema";

test("an address makes a query; what makes no sense is left out", () => {
  expect(queryFrom(PeopleQuerySchema, { q: " Ann ", role: ["coach", "mentor"], status: "gone", sort: "", limit: "5000", other: "x" })).toEqual({
    q: "Ann", role: ["coach", "mentor"], sort: "-joined", limit: 20,
  });
});

test("a change keeps the rest of the address and begins at the first page", () => {
  expect(hrefWith("/admin/people", { q: "ann", role: ["coach", "mentor"], cursor: "ok" }, { sort: "name" })).toBe("/admin/people?q=ann&role=coach&role=mentor&sort=name");
  expect(hrefWith("/admin/people", { q: "ann" }, { q: undefined })).toBe("/admin/people");
});

test("the ways on from a page in the middle", () => {
  const ways = waysOn("/admin/people", { q: "a", cursor: "ok" }, { items: Array(20).fill(0), nextCursor: "o14", total: 63 }, 20);
  expect(ways).toEqual({ previousHref: "/admin/people?q=a", nextHref: "/admin/people?q=a&cursor=o14", summary: "21–40 of 63" });
  expect(waysOn("/admin/people", {}, { items: [], nextCursor: null, total: 0 }, 20)).toEqual({ summary: "" });
});

test("days of an address are whole days of a zone", () => {
  expect(withDaysAsInstants({ q: "a", from: "2026-03-28", to: "2026-03-29" }, "Europe/Berlin")).toEqual({ q: "a", from: "2026-03-27T23:00:00.000Z", to: "2026-03-29T22:00:00.000Z" });
  expect(withDaysAsInstants({ from: "yesterday" }, "UTC")).toEqual({ from: undefined, to: undefined });
});
