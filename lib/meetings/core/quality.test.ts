import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LinkCount, type LinkMeasure, measureBetween, qualityOf, qualityWords } from "@/lib/meetings/core/quality";
import { recoveryStep } from "@/lib/meetings/core/recovery";

const fine: LinkMeasure = { roundTrip: 40, lossPercent: 0, incoming: 1_200, outgoing: 2_000 };
const count: LinkCount = { at: 1_000, packetsReceived: 100, packetsLost: 2, bytesReceived: 10_000, roundTrip: 40, lostThere: null, outgoing: null };

describe("a link", () => {
  test.each<[Partial<LinkMeasure>, string]>([
    [{}, "good"], [{ roundTrip: 250 }, "good"], [{ roundTrip: 251 }, "fair"], [{ roundTrip: 501 }, "poor"], [{ lossPercent: 3.1 }, "fair"], [{ lossPercent: 8.1 }, "poor"],
    [{ outgoing: 249 }, "fair"], [{ outgoing: 99 }, "poor"], [{ roundTrip: null, outgoing: null }, "good"], [{ incoming: 0 }, "good"], [{ roundTrip: 300, lossPercent: 9 }, "poor"],
  ])("with %o is %s", (change, quality) => expect(qualityOf([{ ...fine, ...change }])).toBe(quality));

  test("of which nothing is known yet has no quality; one bad moment is forgiven, two are not", () => {
    const bad = { ...fine, lossPercent: 20 };
    expect([qualityOf([]), qualityOf([fine, bad, fine]), qualityOf([fine, bad, bad]), qualityOf([bad, bad, fine, fine])]).toEqual([null, "good", "poor", "good"]);
  });

  test("is measured between two counts, and a count that begins anew is no loss", () => {
    const after = { ...count, at: 3_000, packetsReceived: 190, packetsLost: 12, bytesReceived: 260_000 };
    expect(measureBetween(count, after)).toEqual({ roundTrip: 40, lossPercent: 10, incoming: 1_000, outgoing: null });
    expect(measureBetween(count, { ...count, at: 2_000, lostThere: 0.25 }).lossPercent).toBe(25);
    expect(measureBetween(after, count)).toMatchObject({ lossPercent: 0, incoming: 0 });
  });

  test("that gets worse never looks better", () => {
    const order = ["good", "fair", "poor"];
    const measure = fc.record({ roundTrip: fc.nat(900), lossPercent: fc.nat(30), incoming: fc.nat(3_000), outgoing: fc.nat(3_000) });
    fc.assert(
      fc.property(measure, fc.nat(500), fc.nat(20), (one, delay, loss) => {
        const worse = { ...one, roundTrip: one.roundTrip + delay, lossPercent: one.lossPercent + loss };
        expect(order.indexOf(qualityOf([worse]) ?? "")).toBeGreaterThanOrEqual(order.indexOf(qualityOf([one]) ?? ""));
      }),
    );
  });

  test("has its words", () => {
    expect(new Set((["good", "fair", "poor"] as const).map((quality) => qualityWords(quality).title)).size).toBe(3);
  });
});

describe("a lost link", () => {
  const steps = (wasConnected: boolean, returns = 0) => Array.from({ length: 30 }, (_, seconds) => recoveryStep({ seconds, wasConnected, returns }));
  test("gets several new ways within the first seconds, and the door only later", () => {
    expect(steps(true).slice(0, 5).filter((step) => step === "new-way")).toHaveLength(2);
    expect([steps(true).indexOf("come-in-again"), steps(false).indexOf("come-in-again"), steps(true, 1).indexOf("come-in-again")]).toEqual([16, 24, -1]);
  });
});
