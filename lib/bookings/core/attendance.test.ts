import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judge, type Stay } from "@/lib/bookings/core/attendance";
import type { Side } from "@/lib/bookings/core/refund";

const startAt = new Date("2026-12-01T14:00:00Z");
const session = { startAt, endAt: new Date("2026-12-01T15:00:00Z") };
const at = (minutes: number) => startAt.getTime() + minutes * 60_000;
const stay = (side: Side, from: number, to: number, isInside = true): Stay => ({ side, start: at(from), end: at(to), isInside });
const client = (from: number, to: number, isInside = true) => stay("client", from, to, isInside);
const host = (from: number, to: number) => stay("host", from, to);

describe("by the records", () => {
  test.each<[string, Stay[], string | null, string]>([
    ["both were there from the beginning", [client(-3, 60), host(-1, 60)], null, "met"],
    ["one came nine minutes late", [client(0, 60), host(9, 60)], null, "met"],
    ["nobody came", [], "both", "nobody"],
    ["only the client came", [client(-2, 25)], "host", "only_client"],
    ["only the expert came", [host(1, 12)], "client", "only_host"],
    ["the client came, and left before the grace was over", [client(-2, 7)], "both", "nobody"],
    ["one looked in early and left before the start", [client(-9, -5), host(0, 30)], "client", "only_host"],
    ["they talked before the start, and one was gone when it began", [client(-9, 60), host(-9, -2)], "host", "only_client"],
    ["one opened the door for a second, the other came after", [host(0, 0.2), client(1, 60)], "host", "only_client"],
    ["one left before the other came", [client(0, 5), host(7, 40)], "client", "only_host"],
    ["both looked in, neither waited", [client(0, 3), host(5, 8)], "both", "nobody"],
    ["the expert came after the grace, and they held most of it", [client(0, 60), host(14, 60)], null, "met"],
    ["the expert came for the last five minutes", [client(0, 60), host(55, 60)], "host", "only_client"],
    ["the page reloaded at the end of the grace", [client(0, 9.5), client(10.4, 30)], "host", "only_client"],
    ["the connection dropped again and again", [client(0, 4), client(5, 30), host(-1, 2), host(3, 30)], null, "met"],
    ["the client was never let in", [client(0, 60, false), host(-5, 60)], "host", "kept_outside"],
    ["the client was let in after a while", [client(-5, 4, false), client(4, 60), host(-5, 60)], null, "met"],
    ["the client waited outside, nobody was in", [client(0, 20, false)], "host", "only_client"],
  ])("%s", (_story, stays, absent, why) => {
    expect(judge(session, stays)).toEqual({ absent, why });
  });
});

const minutes = fc.integer({ min: -15, max: 120 });
const someStay = fc.record({ side: fc.constantFrom<Side>("client", "host"), from: minutes, length: fc.integer({ min: 0, max: 90 }) }).map(({ side, from, length }) => stay(side, from, from + length));
const records = fc.array(someStay, { maxLength: 8 });

describe("whatever the records", () => {
  test("the order in which they were written does not matter", () => {
    fc.assert(fc.property(records.chain((stays) => fc.tuple(fc.constant(stays), fc.shuffledSubarray(stays, { minLength: stays.length }))), ([one, other]) => {
      expect(judge(session, one)).toEqual(judge(session, other));
    }));
  });

  test("the two sides are judged alike", () => {
    const swap = { client: "host", host: "client", both: "both" } as const;
    fc.assert(fc.property(records, (stays) => {
      const { absent } = judge(session, stays);
      const swapped = judge(session, stays.map((one) => ({ ...one, side: one.side === "client" ? "host" : "client" }) satisfies Stay));
      expect(swapped.absent).toBe(absent && swap[absent]);
    }));
  });

  test("one who stayed from the start to the end is never absent, and being there longer never harms", () => {
    const harm = (absent: string | null, side: Side) => absent === side || absent === "both";
    fc.assert(fc.property(records, someStay, (stays, more) => {
      expect(harm(judge(session, [...stays, client(0, 60)]).absent, "client")).toBe(false);
      const before = judge(session, stays).absent;
      if (!harm(before, more.side)) expect(harm(judge(session, [...stays, more]).absent, more.side)).toBe(false);
    }));
  });
});
