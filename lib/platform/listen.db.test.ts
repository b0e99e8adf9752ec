import { expect, test } from "vitest";
import { cached, expireTags } from "@/lib/platform/cache";
import { db } from "@/lib/platform/db";
import { isDatabaseDown } from "@/lib/platform/db-errors";
import { listen, notify } from "@/lib/platform/listen";

const cutListeners = () => db.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`;

test("hears again after the connection was cut, and says that something may have been missed", async () => {
  const heard: string[] = [];
  await listen("live", (payload) => void heard.push(payload));
  await notify(db, "live", "one");
  await expect.poll(() => heard.at(-1)).toBe("one");
  await cutListeners();
  await expect.poll(() => heard.at(-1)).toBe("");
  await notify(db, "live", "two");
  await expect.poll(() => heard.at(-1)).toBe("two");
});

test("nothing kept while nobody listened outlives the silence", async () => {
  let value = 1;
  const read = () => cached("listen-test", ["listen-test"], 3_600, async () => value);
  expect(await read()).toBe(1);
  await cutListeners();
  value = 2;
  await expect.poll(read).toBe(2);
  value = 3;
  await expireTags(db, ["listen-test"]);
  await expect.poll(read).toBe(3);
});

test("a connection that is cut under a query is a database that is away", async () => {
  const cut = await db.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`.catch((error: unknown) => error);
  expect(isDatabaseDown(cut)).toBe(true);
});
