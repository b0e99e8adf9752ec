import { createHash, randomBytes } from "node:crypto";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FRESH, PUBLIC_URL, type SandboxForTest, sandboxForTest } from "@/sandbox/testing/sandbox-for-test";

const CALLBACK = `${PUBLIC_URL}/api/auth/callback/google`;
const CLIENT = { client_id: "product", client_secret: "secret" };

let sandbox: SandboxForTest;
beforeAll(async () => {
  sandbox = await sandboxForTest();
});
afterAll(() => sandbox.close());

function authorizePath(challenge: string, changes: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    response_type: "code", client_id: CLIENT.client_id, redirect_uri: CALLBACK, scope: "openid profile email", state: "s1", nonce: "n1",
    code_challenge: challenge, code_challenge_method: "S256", ...changes,
  });
  return `/google/authorize?${query}`;
}

async function codeFor(verifier: string, fields: Record<string, string>): Promise<string> {
  const challenge = createHash("sha256").update(verifier).digest("base64url");
  const answer = await sandbox.submit(authorizePath(challenge), fields);
  const back = new URL(answer.headers.get("location") ?? "");
  expect(back.href.startsWith(CALLBACK)).toBe(true);
  expect(back.searchParams.get("state")).toBe("s1");
  return back.searchParams.get("code") ?? "";
}

const exchange = (code: string, verifier: string) =>
  sandbox.submit("/google/token", { grant_type: "authorization_code", code, redirect_uri: CALLBACK, code_verifier: verifier, ...CLIENT });

test("a code is exchanged once for a token that its keys verify", async () => {
  const issuer = `${sandbox.url}/google`;
  const discovery = (await (await fetch(`${issuer}/.well-known/openid-configuration`, { headers: FRESH })).json()) as Record<string, string>;
  expect(discovery).toMatchObject({ issuer, token_endpoint: `${issuer}/token` });
  const verifier = randomBytes(32).toString("base64url");
  const code = await codeFor(verifier, { email: "robin.demo@example.com" });
  await sandbox.restart();
  const tokens = (await (await exchange(code, verifier)).json()) as Record<string, string>;
  const { payload } = await jwtVerify(tokens.id_token ?? "", createRemoteJWKSet(new URL(discovery.jwks_uri ?? "")), { issuer, audience: "product" });
  expect(payload).toMatchObject({ email: "robin.demo@example.com", email_verified: true, name: "Robin Demo", nonce: "n1" });
  const userinfo = await fetch(`${issuer}/userinfo`, { headers: { authorization: `Bearer ${tokens.access_token}` } });
  expect(await userinfo.json()).toMatchObject({ sub: payload.sub, email: "robin.demo@example.com" });
  expect(await (await exchange(code, verifier)).json()).toMatchObject({ error: "invalid_grant" });
});

test("another verifier is refused and uses the code up", async () => {
  const verifier = randomBytes(32).toString("base64url");
  const code = await codeFor(verifier, { email: "someone@example.org", name: "Some One" });
  expect((await exchange(code, "another-verifier")).status).toBe(400);
  expect(await (await exchange(code, verifier)).json()).toMatchObject({ error: "invalid_grant" });
});

test("nobody is sent to a stranger's address, nor let through without PKCE", async () => {
  const challenge = "a".repeat(43);
  const stranger = await fetch(sandbox.url + authorizePath(challenge, { redirect_uri: "https://evil.example/cb" }), { redirect: "manual" });
  expect(stranger.status).toBe(400);
  const plain = await fetch(sandbox.url + authorizePath(challenge, { code_challenge_method: "plain" }), { redirect: "manual" });
  expect(new URL(plain.headers.get("location") ?? "").searchParams.get("error")).toBe("invalid_request");
  const page = await (await fetch(sandbox.url + authorizePath(challenge))).text();
  expect(page).toContain("Demo: not Google");
});
