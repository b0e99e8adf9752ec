import { expect, test } from "vitest";
import { setUp } from "@/lib/identity/set-up";
import { hasPeople, issueSetUpCode } from "@/lib/identity/set-up-code";
import { db } from "@/lib/platform/db";
import { actorOfSession } from "@/lib/platform/session";

const now = new Date();
const admin = { email: "first@example.com", name: "Ada King", password: "kettle-violin-rain", timeZone: "Europe/Paris" };
const attempt = (code: string) => setUp({ ...admin, code }, "curl/8", now).then((sessionId) => sessionId, (error: { code: string }) => error.code);

test("the latest code makes exactly one admin, verified and signed in; then there is nothing to set up", async () => {
  expect(await hasPeople()).toBe(false);
  const [old, code] = [(await issueSetUpCode(now)) ?? "", (await issueSetUpCode(now)) ?? ""];
  expect(await attempt(old)).toBe("validation_failed");
  expect(await db.oneTimeToken.count({ where: { hash: code } })).toBe(0);
  const answers = await Promise.all(Array.from({ length: 5 }, () => attempt(code)));
  const sessions = answers.filter((answer) => answer !== "not_found");
  expect(sessions).toHaveLength(1);
  expect(await actorOfSession(sessions[0] ?? "")).toMatchObject({ role: "admin", name: "Ada King" });
  expect(await db.user.findMany({ select: { email: true, emailVerifiedAt: true } })).toEqual([{ email: admin.email, emailVerifiedAt: now }]);
  expect(await issueSetUpCode(now)).toBeNull();
});
