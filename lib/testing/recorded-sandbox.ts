import { createHash, randomBytes } from "node:crypto";
import { afterAll } from "vitest";
import { startRecorder } from "@/sandbox/contracts/record";
import { startSandbox } from "@/sandbox/start-sandbox";

const sandbox = await startSandbox({ port: 0, dataFile: ":memory:", publicUrl: "http://localhost:9", webhookSecret: "whsec_unused_in_this_test", log: () => undefined });
const recorder = await startRecorder(sandbox.url);

// Before any product module is loaded: import this first. Every word between our clients and the stand-ins is kept.
Object.assign(process.env, {
  ZOOM_ACCOUNT_ID: "sandbox", ZOOM_CLIENT_ID: "sandbox", ZOOM_CLIENT_SECRET: "sandbox", ZOOM_API_BASE: `${recorder.url}/zoom/v2`, ZOOM_LOGIN_BASE: `${recorder.url}/zoom`,
  GOOGLE_CLIENT_ID: "product", GOOGLE_CLIENT_SECRET: "secret", GOOGLE_ISSUER: `${recorder.url}/google`, GOOGLE_API_BASE: `${recorder.url}/googleapis`,
});

afterAll(async () => {
  await recorder.close();
  await sandbox.close();
});

/** What was said to a vendor's API, by the beginning of its path; forgets nothing. */
export function said(path: string) {
  return recorder.exchanges.filter(({ request }) => request.path.startsWith(path));
}

/** A person's consent at Google, with all that it needs, as the code that comes back. */
export async function allowAtGoogle(email: string, redirectUri: string): Promise<{ code: string; verifier: string }> {
  const verifier = randomBytes(32).toString("base64url");
  const query = new URLSearchParams({
    response_type: "code", client_id: "product", redirect_uri: redirectUri, state: "s", access_type: "offline", code_challenge_method: "S256",
    scope: "openid email https://www.googleapis.com/auth/calendar.calendarlist.readonly https://www.googleapis.com/auth/calendar.events",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
  });
  const back = await fetch(`${sandbox.url}/google/authorize?${query}`, { method: "POST", body: new URLSearchParams({ email }), redirect: "manual" });
  return { code: new URL(back.headers.get("location") ?? "").searchParams.get("code") ?? "", verifier };
}

/** Changes an account's calendar at Google by hand. */
export async function byHandAtGoogle(path: string, fields: Record<string, string>): Promise<{ id: string }> {
  const answer = await fetch(`${sandbox.url}/control/calendars/${path}`, { method: "POST", body: new URLSearchParams(fields) });
  return (await answer.json()) as { id: string };
}

/** Presses a button behind a join or start link at Zoom, as the person who has it. */
export async function pressAtZoom(address: string, what: "join" | "record"): Promise<void> {
  await fetch(address.replace(recorder.url, sandbox.url), { method: "POST", redirect: "manual", body: new URLSearchParams({ do: what }) });
}
