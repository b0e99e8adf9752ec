import { createHash, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { FRESH, PUBLIC_URL, type SandboxForTest } from "@/sandbox/testing/sandbox-for-test";

const CALLBACK = `${PUBLIC_URL}/settings/calendars`;
const CLIENT = { client_id: "product", client_secret: "secret" };
const LOGINS = {
  google: { authorize: "/google/authorize", token: "/google/token", scope: "openid email https://www.googleapis.com/auth/calendar.calendarlist.readonly https://www.googleapis.com/auth/calendar.events" },
  microsoft: { authorize: "/microsoft/login/common/oauth2/v2.0/authorize", token: "/microsoft/login/common/oauth2/v2.0/token", scope: "openid email offline_access User.Read Calendars.ReadWrite" },
} as const;

export type Tokens = { access_token: string; refresh_token: string };

/** Lets the product into somebody's calendars, as a person would in the browser. */
export async function letIn(sandbox: SandboxForTest, vendor: "google" | "microsoft", email: string): Promise<Tokens> {
  const { authorize, token, scope } = LOGINS[vendor];
  const verifier = randomBytes(32).toString("base64url");
  const challenge = createHash("sha256").update(verifier).digest("base64url");
  const query = new URLSearchParams({ response_type: "code", client_id: CLIENT.client_id, redirect_uri: CALLBACK, scope, state: "s", code_challenge: challenge, code_challenge_method: "S256", access_type: "offline" });
  const back = await sandbox.submit(`${authorize}?${query}`, { email });
  const code = new URL(back.headers.get("location") ?? "").searchParams.get("code") ?? "";
  const answer = await sandbox.submit(token, { grant_type: "authorization_code", code, redirect_uri: CALLBACK, code_verifier: verifier, ...CLIENT });
  return (await answer.json()) as Tokens;
}

/** A new access token for a refresh token. */
export function refreshed(sandbox: SandboxForTest, vendor: "google" | "microsoft", refreshToken: string): Promise<Response> {
  return sandbox.submit(LOGINS[vendor].token, { grant_type: "refresh_token", refresh_token: refreshToken, ...CLIENT });
}

/** Speaks to a vendor's API with a token; the body as JSON. */
export async function speak(sandbox: SandboxForTest, token: string, method: string, path: string, body?: object): Promise<{ status: number; json: Record<string, unknown> & { items?: Item[]; value?: Item[] } }> {
  const headers = { ...FRESH, authorization: `Bearer ${token}`, ...(body ? { "content-type": "application/json" } : {}) };
  const answer = await fetch(new URL(path, sandbox.url), { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  const text = await answer.text();
  return { status: answer.status, json: text === "" ? {} : (JSON.parse(text) as Record<string, unknown>) };
}

export type Item = { id: string; status?: string; summary?: string; start?: { date?: string; dateTime?: string }; [other: string]: unknown };

/** Changes an account's calendar by hand. */
export async function byHand(sandbox: SandboxForTest, path: string, fields: Record<string, string>): Promise<{ id: string }> {
  const answer = await fetch(`${sandbox.url}/control/calendars/${path}`, { method: "POST", headers: FRESH, body: new URLSearchParams(fields) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { id: string };
}

export type Heard = { readonly headers: Record<string, string | string[] | undefined>; readonly body: string };

/** Listens for pushes, and shakes Microsoft's hand. */
export async function startListener() {
  const heard: Heard[] = [];
  const waiting: (() => void)[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const word = new URL(request.url ?? "/", "http://localhost").searchParams.get("validationToken");
    if (word !== null) return void response.writeHead(200, { "content-type": "text/plain" }).end(word);
    heard.push({ headers: request.headers, body: Buffer.concat(chunks).toString("utf8") });
    response.writeHead(202).end();
    for (const wake of waiting.splice(0)) wake();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/push`,
    heard,
    async next(count: number): Promise<Heard> {
      while (heard.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
      return heard[count - 1] as Heard;
    },
    close: () => new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
