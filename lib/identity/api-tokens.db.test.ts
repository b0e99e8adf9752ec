import { beforeAll, expect, test } from "vitest";
import { refreshApiTokens, revokeApiTokens, signInToApi } from "@/lib/identity/api-tokens";
import { hashPassword } from "@/lib/identity/password";
import { db } from "@/lib/platform/db";
import { actorOfRequest } from "@/lib/platform/session";

const credentials = { email: "api@example.com", password: "kettle-violin-rain" };
const now = new Date();

beforeAll(async () => {
  const passwordHash = await hashPassword(credentials.password);
  await db.user.create({ data: { email: credentials.email, name: "Grace", role: "client", passwordHash, emailVerifiedAt: now } });
});

const nameBehind = async (accessToken: string) => (await actorOfRequest(new Request("http://localhost/", { headers: { authorization: `Bearer ${accessToken}` } }))).actor?.name;
const refused = (work: Promise<unknown>) => work.then(() => null, (error: { code?: string }) => error.code);

test("a password earns an access token that names a session, for fifteen minutes", async () => {
  const { accessToken } = await signInToApi(credentials, "curl/8", now);
  expect(await nameBehind(accessToken)).toBe("Grace");
  expect(await nameBehind((await signInToApi(credentials, "curl/8", new Date(now.getTime() - 16 * 60_000))).accessToken)).toBeUndefined();
  expect(await nameBehind(`${accessToken.slice(0, -4)}AAAA`)).toBeUndefined();
});

test("a refresh token works once; the second use ends the whole family", async () => {
  const first = await signInToApi(credentials, "curl/8", now);
  const second = await refreshApiTokens(first.refreshToken, now);
  expect(await nameBehind(second.accessToken)).toBe("Grace");
  expect(await refused(refreshApiTokens(first.refreshToken, now))).toBe("refresh_token_refused");
  expect(await nameBehind(second.accessToken)).toBeUndefined();
  expect(await refused(refreshApiTokens(second.refreshToken, now))).toBe("refresh_token_refused");
});

test("twenty clients with one refresh token: one at most gets tokens, and the family ends", async () => {
  const { refreshToken, accessToken } = await signInToApi(credentials, "curl/8", now);
  const answers = await Promise.all(Array.from({ length: 20 }, () => refused(refreshApiTokens(refreshToken, now))));
  expect(answers.filter((answer) => answer === null).length).toBeLessThanOrEqual(1);
  expect(await nameBehind(accessToken)).toBeUndefined();
});

test("revoking ends the session; an unknown token is not told apart", async () => {
  const { refreshToken, accessToken } = await signInToApi(credentials, "curl/8", now);
  await revokeApiTokens("unknown", now);
  await revokeApiTokens(refreshToken, now);
  expect(await nameBehind(accessToken)).toBeUndefined();
  expect(await refused(refreshApiTokens(refreshToken, now))).toBe("refresh_token_refused");
});
