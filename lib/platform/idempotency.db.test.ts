import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { once } from "@/lib/platform/idempotency";

const newClaim = () => ({ actorKey: randomUUID(), operation: "test.do", key: "k" });
const never = () => Promise.reject(new Error("must not run"));

test("answers the same again without doing it again, and refuses another body", async () => {
  const claim = newClaim();
  expect(await once(claim, { a: 1 }, async () => ({ id: "one" }))).toEqual({ answer: { id: "one" }, isReplay: false });
  expect(await once(claim, { a: 1 }, never)).toEqual({ answer: { id: "one" }, isReplay: true });
  await expect(once(claim, { a: 2 }, never)).rejects.toMatchObject({ code: "idempotency_key_reused" });
});

test("does once what is asked fifty times at once", async () => {
  const claim = newClaim();
  let runs = 0;
  await Promise.allSettled(Array.from({ length: 50 }, () => once(claim, {}, async () => (runs += 1))));
  expect(runs).toBe(1);
});

test("goes on in place of a try that was killed, and only one goes on", async () => {
  const claim = newClaim();
  const running = Promise.withResolvers<string>();
  const first = once(claim, {}, () => running.promise);
  await expect.poll(() => db.idempotencyKey.count({ where: claim })).toBe(1);
  await expect(once(claim, {}, never)).rejects.toMatchObject({ code: "request_in_progress" });
  await db.idempotencyKey.updateMany({ where: claim, data: { createdAt: new Date(Date.now() - 60_000) } });
  let runs = 0;
  const answers = await Promise.allSettled(Array.from({ length: 5 }, () => once(claim, {}, async () => (runs += 1))));
  expect(runs).toBe(1);
  expect(answers.filter((answer) => answer.status === "fulfilled").length).toBeGreaterThan(0);
  running.resolve("late");
  await first;
});
