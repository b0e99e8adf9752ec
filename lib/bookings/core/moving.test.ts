import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MoveFacts, mayPropose, movesLeft, proposalEnd } from "@/lib/bookings/core/moving";
import { bookingStatuses } from "@/lib/bookings/core/status";

const HOUR = 3_600_000;
const now = new Date("2026-12-01T12:00:00Z");
const inHours = (hours: number) => new Date(now.getTime() + hours * HOUR);
const booking: MoveFacts = { status: "confirmed", side: "client", startAt: inHours(48), answerBy: null, movePolicy: { untilHours: 24, times: 2 }, moveCount: 0 };

describe("who may propose other times", () => {
  it.each([
    ["a client in time", {}, null],
    ["a client at the last moment", { startAt: inHours(24) }, null],
    ["a client too late", { startAt: inHours(23.9) }, "late"],
    ["a client who has moved as often as allowed", { moveCount: 2 }, "often"],
    ["a client where only the expert may", { movePolicy: { untilHours: 24, times: 0 } }, "never"],
    ["an expert minutes before", { side: "host", startAt: inHours(0.1), moveCount: 9 }, null],
    ["an expert after the start", { side: "host", startAt: inHours(-0.1) }, "begun"],
    ["an expert with a request", { side: "host", status: "awaiting_acceptance", answerBy: inHours(1) }, null],
    ["an expert with a request that has lapsed", { side: "host", status: "awaiting_acceptance", answerBy: now }, "status"],
    ["an expert with a request that is answered", { side: "host", status: "awaiting_acceptance" }, "status"],
    ["a client with a request", { status: "awaiting_acceptance", answerBy: inHours(1) }, "status"],
  ] as const)("%s", (_who, change, reason) => {
    expect(mayPropose({ ...booking, ...change } as MoveFacts, now)).toEqual(reason === null ? { ok: true } : { ok: false, reason });
  });

  it("is nobody once the booking is over", () => {
    const over = bookingStatuses.filter((status) => status !== "confirmed" && status !== "awaiting_acceptance");
    for (const status of over) for (const side of ["client", "host"] as const) expect(mayPropose({ ...booking, status, side }, now)).toEqual({ ok: false, reason: "status" });
  });

  it("is told in figures that agree with the verdict", () => {
    fc.assert(
      fc.property(fc.record({ untilHours: fc.integer({ min: 0, max: 96 }), times: fc.integer({ min: 0, max: 4 }), moveCount: fc.integer({ min: 0, max: 6 }), ahead: fc.integer({ min: 1, max: 120 }) }), ({ untilHours, times, moveCount, ahead }) => {
        const facts: MoveFacts = { ...booking, startAt: inHours(ahead), movePolicy: { untilHours, times }, moveCount };
        const { left, until } = movesLeft(facts);
        expect(mayPropose(facts, now).ok).toBe(left > 0 && now <= until);
      }),
    );
  });
});

describe("how long proposed times are held", () => {
  const hours = fc.integer({ min: 1, max: 200 });
  const spans = fc.record({ start: hours, proposed: fc.array(hours, { minLength: 1, maxLength: 3 }), answer: fc.option(hours) });

  it("ends at the first of: two days, the session, a proposed time, the end of the request", () => {
    fc.assert(
      fc.property(spans, ({ start, proposed, answer }) => {
        const end = proposalEnd({ now, startAt: inHours(start), proposed: proposed.map(inHours), answerBy: answer === null ? null : inHours(answer) });
        expect((end.getTime() - now.getTime()) / HOUR).toBe(Math.min(48, start, ...proposed, answer ?? Infinity));
      }),
    );
  });
});
