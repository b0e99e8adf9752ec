import { describe, expect, test } from "vitest";
import type { Stay } from "@/lib/bookings/core/attendance";
import { appealByFor, isAgainst, mayMark, outcomeOf, type Records } from "@/lib/bookings/core/no-show";

const startAt = new Date("2026-12-01T14:00:00Z");
const session = { startAt, endAt: new Date("2026-12-01T15:00:00Z") };
const after = (minutes: number) => new Date(startAt.getTime() + minutes * 60_000);
const stay = (side: "client" | "host", from: number, to: number): Stay => ({ side, start: after(from).getTime(), end: after(to).getTime(), isInside: true });
const kept = (...stays: Stay[]): Records => ({ areKept: true, arriveLate: false, stays });
const none: Records = { areKept: false, arriveLate: false, stays: [] };

describe("what becomes of a session", () => {
  test.each([
    ["is not settled before its end", kept(stay("client", 0, 60)), 59, { kind: "wait" }],
    ["is settled at its end", kept(stay("client", 0, 60)), 60, { kind: "missed", absent: "host", why: "only_client" }],
    ["took place when both were there", kept(stay("client", 0, 60), stay("host", 0, 60)), 60, { kind: "completed" }],
    ["was missed by both when nobody was", kept(), 60, { kind: "missed", absent: "both", why: "nobody" }],
    ["waits for what a vendor says late", { ...kept(stay("host", 0, 60)), arriveLate: true }, 74, { kind: "wait" }],
    ["and then is settled", { ...kept(stay("host", 0, 60)), arriveLate: true }, 75, { kind: "missed", absent: "client", why: "only_host" }],
    ["without records waits a day for somebody to speak", none, 60 + 24 * 60 - 1, { kind: "wait" }],
    ["without records and without a word took place", none, 60 + 24 * 60, { kind: "completed" }],
  ] as const)("it %s", (_story, records, minutes, outcome) => {
    expect(outcomeOf(session, records, after(minutes))).toEqual(outcome);
  });
});

describe("who may say that the other did not come", () => {
  test.each([
    ["nobody within the grace", none, "client", 9, "too_early"],
    ["either side after it, where there are no records", none, "host", 10, "yes"],
    ["nobody a day after the end", none, "host", 60 + 24 * 60, "too_late"],
    ["the side that waited, where there are", kept(stay("client", 0, 12)), "client", 12, "yes"],
    ["not the one who did not", kept(stay("client", 0, 12)), "host", 12, "only_client"],
    ["not one who left early", kept(stay("client", 0, 5)), "client", 12, "nobody"],
    ["nobody once they met", kept(stay("client", 0, 12), stay("host", 9, 12)), "client", 12, "met"],
  ] as const)("%s", (_story, records, by, minutes, answer) => {
    const verdict = mayMark({ ...session, status: "confirmed" }, records, by, after(minutes));
    expect(verdict.ok ? "yes" : verdict.reason).toBe(answer);
  });

  test("nobody once it is settled", () => {
    expect(mayMark({ ...session, status: "completed" }, none, "host", after(70))).toEqual({ ok: false, reason: "not_confirmed" });
  });
});

test("an appeal has two days, for those it goes against", () => {
  expect(appealByFor(startAt).toISOString()).toBe("2026-12-03T14:00:00.000Z");
  expect([isAgainst("both", "client"), isAgainst("both", "host"), isAgainst("host", "host"), isAgainst("host", "client")]).toEqual([true, true, true, false]);
});
