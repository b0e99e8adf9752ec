import { call } from "@orpc/server";
import { beforeAll, describe, expect, test } from "vitest";
import { announceReset, announceVerification } from "@/lib/identity/ask-by-mail";
import { changePassword } from "@/lib/identity/change-password";
import { issueOneTimeToken } from "@/lib/identity/one-time-token";
import { hashPassword } from "@/lib/identity/password";
import { forgotPasswordProcedure, resetPasswordProcedure, signUpProcedure, verifyEmailProcedure } from "@/lib/identity/procedures";
import { listSessions } from "@/lib/identity/queries";
import { revokeOwnSession, revokeSessions } from "@/lib/identity/revoke-sessions";
import { signIn } from "@/lib/identity/sign-in";
import { startSession } from "@/lib/identity/start-session";
import type { Actor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import type { RequestContext } from "@/lib/platform/procedure";
import { actorOfSession } from "@/lib/platform/session";

const password = "kettle-violin-rain";
const now = new Date();
let passwordHash = "";
let count = 0;

beforeAll(async () => {
  passwordHash = await hashPassword(password);
});

const asked = (): { context: RequestContext } => ({
  context: { actor: null, requestId: "test", now, address: `address-${(count += 1)}`, userAgent: "curl/8", idempotencyKey: null, answer: {} },
});

async function person(isVerified = true): Promise<{ id: string; email: string }> {
  const email = `person-${(count += 1)}@example.com`;
  return db.user.create({ data: { email, name: "Grace Hopper", role: "client", passwordHash, emailVerifiedAt: isVerified ? now : null }, select: { id: true, email: true } });
}

async function actorOf(userId: string): Promise<Actor> {
  const actor = await actorOfSession(await startSession(db, { userId, kind: "browser", userAgent: "curl/8" }, now));
  if (!actor) throw new Error("no session");
  return actor;
}

async function announced(name: string, userId: string): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM graphile_worker._private_jobs WHERE payload->>'name' = ${name} AND payload->'payload'->>'userId' = ${userId}`;
  return rows[0]?.count ?? 0;
}

const refusal = (work: Promise<unknown>) => work.then(() => null, (error: { code?: string; data?: { domainCode?: string } }) => error.data?.domainCode ?? error.code);

describe("who has an account", () => {
  const form = (email: string) => ({ email, name: "Ada King", password: "correct horse battery", role: "coach" as const, timeZone: "Europe/Paris", acceptsTerms: true as const });

  test("does not show when signing up: same answer, and its owner gets a letter", async () => {
    const known = await person();
    const fresh = await call(signUpProcedure, form("new@example.com"), asked());
    expect(await call(signUpProcedure, form(known.email.toUpperCase()), asked())).toEqual(fresh);
    const made = await db.user.findUniqueOrThrow({ where: { email: "new@example.com" }, select: { id: true, emailVerifiedAt: true, role: true } });
    expect(made).toMatchObject({ emailVerifiedAt: null, role: "coach" });
    expect(await announced("person.signed-up", made.id)).toBe(1);
    expect(await announced("sign-up.address-known", known.id)).toBe(1);
    expect(await db.user.findUniqueOrThrow({ where: { id: known.id }, select: { name: true, passwordHash: true } })).toEqual({ name: "Grace Hopper", passwordHash });
  });

  test("does not show when asking for a new password; only the owner is written to", async () => {
    const known = await person();
    const answer = await call(forgotPasswordProcedure, { email: known.email }, asked());
    expect(await call(forgotPasswordProcedure, { email: "nobody@example.com" }, asked())).toEqual(answer);
    await Promise.all([announceReset(known.email), announceReset("nobody@example.com")]);
    expect(await announced("password.reset-asked", known.id)).toBe(1);
  });

  test("does not show when signing in: unknown and wrong are one refusal", async () => {
    const known = await person();
    const browser = { actor: null, userAgent: "" };
    expect(await refusal(signIn(browser, { email: known.email, password: "wrong" }, now))).toBe("wrong_sign_in");
    expect(await refusal(signIn(browser, { email: "nobody@example.com", password: "wrong" }, now))).toBe("wrong_sign_in");
  });

  test("is not told to somebody who signs up twice at the same time: one account, two letters", async () => {
    await Promise.all([1, 2, 3].map(() => call(signUpProcedure, form("twice@example.com"), asked())));
    const { id } = await db.user.findUniqueOrThrow({ where: { email: "twice@example.com" }, select: { id: true } });
    expect(await announced("person.signed-up", id)).toBe(1);
    expect(await announced("sign-up.address-known", id)).toBe(2);
  });
});

describe("an address", () => {
  test("must be confirmed before its owner gets in, and the right password is told so", async () => {
    const { id, email } = await person(false);
    const browser = { actor: null, userAgent: "" };
    expect(await refusal(signIn(browser, { email, password: "wrong" }, now))).toBe("wrong_sign_in");
    expect(await signIn(browser, { email, password }, now)).toEqual({ outcome: "verify-first" });
    await announceVerification(email);
    expect(await announced("verification.asked", id)).toBe(1);
    await call(verifyEmailProcedure, { token: await issueOneTimeToken(id, "verify_email", now) }, asked());
    expect(await signIn(browser, { email, password }, now)).toMatchObject({ outcome: "signed-in", role: "client" });
  });
});

describe("a link", () => {
  test("works once, however many try at the same time", async () => {
    const { id } = await person(false);
    const token = await issueOneTimeToken(id, "verify_email", now);
    const answers = await Promise.all(Array.from({ length: 20 }, () => refusal(call(verifyEmailProcedure, { token }, asked()))));
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(answers.filter((answer) => answer === "link_used_or_expired")).toHaveLength(19);
  });

  test("of one purpose does not serve another, nor after its hour", async () => {
    const { id } = await person();
    const verify = await issueOneTimeToken(id, "verify_email", now);
    const old = await issueOneTimeToken(id, "reset_password", new Date(now.getTime() - 61 * 60_000));
    for (const token of [verify, old, "made-up"]) expect(await refusal(call(resetPasswordProcedure, { token, newPassword: "tea-and-lanterns" }, asked()))).toBe("link_used_or_expired");
  });

  test("to a new password survives a weak one, ends every session and every other link", async () => {
    const { id, email } = await person(false);
    const actor = await actorOf(id);
    const [token, other] = [await issueOneTimeToken(id, "reset_password", now), await issueOneTimeToken(id, "reset_password", now)];
    expect(await refusal(call(resetPasswordProcedure, { token, newPassword: "password123" }, asked()))).toBe("validation_failed");
    await call(resetPasswordProcedure, { token, newPassword: "tea-and-lanterns" }, asked());
    expect(await actorOfSession(actor.sessionId)).toBeNull();
    expect(await refusal(call(resetPasswordProcedure, { token: other, newPassword: "more-tea-please" }, asked()))).toBe("link_used_or_expired");
    expect(await signIn({ actor: null, userAgent: "" }, { email, password: "tea-and-lanterns" }, now)).toMatchObject({ outcome: "signed-in" });
    expect(await announced("password.changed", id)).toBe(1);
  });
});

describe("sessions", () => {
  test("are listed with this one first and end one by one or all, at the next request", async () => {
    const { id } = await person();
    const stranger = await actorOf((await person()).id);
    const [here, there, third] = [await actorOf(id), await actorOf(id), await actorOf(id)];
    expect((await listSessions(here, now)).map((session) => [session.isCurrent, session.device])).toEqual([[true, "curl"], [false, "curl"], [false, "curl"]]);
    expect(await refusal(revokeOwnSession(stranger, there.sessionId, now))).toBe("not_found");
    await revokeOwnSession(here, there.sessionId, now);
    expect([await actorOfSession(here.sessionId), await actorOfSession(there.sessionId)]).toEqual([here, null]);
    await revokeSessions(db, id, now, here.sessionId);
    expect([await actorOfSession(here.sessionId), await actorOfSession(third.sessionId)]).toEqual([here, null]);
    await revokeSessions(db, id, now);
    expect(await actorOfSession(here.sessionId)).toBeNull();
  });

  test("other than this one end when the password changes", async () => {
    const { id } = await person();
    const [here, there] = [await actorOf(id), await actorOf(id)];
    expect(await refusal(changePassword(here, { currentPassword: "wrong", newPassword: "tea-and-lanterns" }, now))).toBe("validation_failed");
    await changePassword(here, { currentPassword: password, newPassword: "tea-and-lanterns" }, now);
    expect([await actorOfSession(here.sessionId), await actorOfSession(there.sessionId)]).toEqual([here, null]);
  });

  test("end with the account's suspension", async () => {
    const { id, email } = await person();
    const actor = await actorOf(id);
    await db.user.update({ where: { id }, data: { suspendedAt: now } });
    expect(await actorOfSession(actor.sessionId)).toBeNull();
    expect(await refusal(signIn({ actor: null, userAgent: "" }, { email, password }, now))).toBe("account_suspended");
  });
});

describe("tries", () => {
  test("are counted for each account, known or not; the eleventh in five minutes has to wait", async () => {
    for (const { email } of [await person(), { email: "nobody-at-all@example.com" }]) {
      const codes: (string | null | undefined)[] = [];
      for (let n = 0; n < 11; n += 1) codes.push(await refusal(signIn({ actor: null, userAgent: "" }, { email, password: "wrong" }, now)));
      expect(codes).toEqual([...Array.from({ length: 10 }, () => "wrong_sign_in"), "too_many_requests"]);
    }
  });

  test("that are right are forgotten", async () => {
    const { email } = await person();
    for (let n = 0; n < 12; n += 1) expect(await signIn({ actor: null, userAgent: "" }, { email, password }, now)).toMatchObject({ outcome: "signed-in" });
  });
});
