import fc from "fast-check";
import { expect, test } from "vitest";
import { takeTurn } from "@/lib/platform/turnstile";

test("lets no more through than said, everybody once and in order, whatever fails", async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 3 }), async (scheduler, outcomes, atOnce) => {
      let inside = 0;
      const begun: number[] = [];
      const turns = outcomes.map((isGood, index) =>
        takeTurn("key", atOnce, async () => {
          begun.push(index);
          inside += 1;
          expect(inside).toBeLessThanOrEqual(atOnce);
          await scheduler.schedule(Promise.resolve());
          inside -= 1;
          if (!isGood) throw new Error("refused");
          return index;
        }),
      );
      const settled = Promise.allSettled(turns);
      await scheduler.waitFor(settled);
      expect((await settled).map((turn) => turn.status === "fulfilled")).toEqual(outcomes);
      expect(begun).toEqual(outcomes.map((_, index) => index));
    }),
  );
});
