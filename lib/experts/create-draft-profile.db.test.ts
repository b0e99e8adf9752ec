import { expect, test } from "vitest";
import { createDraftProfile } from "@/lib/experts/create-draft-profile";
import { db } from "@/lib/platform/db";

let count = 0;
const person = (name: string, role: "coach" | "client") =>
  db.user.create({ data: { email: `draft-${(count += 1)}@example.com`, name, role, timeZone: "Asia/Kathmandu" }, select: { id: true } });
const slugOf = async (userId: string) => (await db.expert.findUnique({ where: { userId }, select: { slug: true } }))?.slug;

test("asked ten times at once, a coach has one unpublished profile, with a calendar in their zone", async () => {
  const { id } = await person("Zoë O'Neill", "coach");
  await Promise.all(Array.from({ length: 10 }, () => createDraftProfile(id)));
  const profiles = await db.expert.findMany({ where: { userId: id }, select: { slug: true, kind: true, publishedAt: true, calendar: { select: { timeZone: true } } } });
  expect(profiles).toEqual([{ slug: "zoe-o-neill", kind: "coach", publishedAt: null, calendar: { timeZone: "Asia/Kathmandu" } }]);
});

test("people of one name get addresses of their own, also at the same time; a client gets none", async () => {
  const people = await Promise.all(["Ada King", "Ada King", "Ada King"].map((name) => person(name, "coach")));
  await Promise.all(people.map(({ id }) => createDraftProfile(id)));
  expect((await Promise.all(people.map(({ id }) => slugOf(id)))).toSorted()).toEqual(["ada-king", "ada-king-2", "ada-king-3"]);
  const client = await person("李明", "client");
  await createDraftProfile(client.id);
  expect(await slugOf(client.id)).toBeUndefined();
});
