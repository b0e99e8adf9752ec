import { z } from "zod";
import { env, isZoomConfigured } from "@/lib/platform/env";

const answerWithinMs = 10_000;

/** Why Zoom did not do it: it did not answer, is too busy, knows no such thing, or says no. */
export type ZoomTrouble = "unreachable" | "busy" | "gone" | "refused";

/** What went wrong at Zoom. The message is for logs: it names the call and Zoom's own code, never a person or an address. */
export class ZoomError extends Error {
  constructor(readonly trouble: ZoomTrouble, call: string, readonly status: number, reason: string) {
    super(`Zoom: ${call}: ${reason}`);
    this.name = "ZoomError";
  }
}

const holder = globalThis as typeof globalThis & { colloquyZoomToken?: { readonly value: string; readonly account: string; readonly until: number } | undefined };

const TokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.number() });

export type ZoomCall = { readonly method: "GET" | "POST" | "PATCH" | "DELETE"; readonly path: string; readonly query?: Readonly<Record<string, string>>; readonly body?: object };

/** One call of Zoom's API as the account of this installation, with a time limit; a token that Zoom no longer takes is renewed once. Throws `ZoomError`. */
export async function callZoom(call: ZoomCall): Promise<unknown> {
  const url = new URL(`${env().ZOOM_API_BASE ?? "https://api.zoom.us/v2"}${call.path}?${new URLSearchParams(call.query)}`);
  const name = `${call.method} ${call.path.replaceAll(/\/[^/]*[\d=%][^/]*/g, "/…")}`;
  const ask = async () =>
    send(name, url, {
      method: call.method,
      headers: { authorization: `Bearer ${await zoomToken()}`, ...(call.body && { "content-type": "application/json" }) },
      ...(call.body && { body: JSON.stringify(call.body) }),
    });
  let response = await ask();
  if (response.status === 401) {
    holder.colloquyZoomToken = undefined;
    response = await ask();
  }
  if (!response.ok) throw await troubleOf(name, response);
  return response.status === 204 ? null : jsonOf(name, response);
}

/** A token of the account (server-to-server OAuth), kept until a minute before it ends. Throws `ZoomError`. */
export async function zoomToken(): Promise<string> {
  const { ZOOM_ACCOUNT_ID = "", ZOOM_CLIENT_ID = "", ZOOM_CLIENT_SECRET = "", ZOOM_LOGIN_BASE = "https://zoom.us" } = env();
  if (!isZoomConfigured()) throw new ZoomError("refused", "token", 0, "not configured");
  const account = `${ZOOM_LOGIN_BASE} ${ZOOM_ACCOUNT_ID} ${ZOOM_CLIENT_ID}`;
  const kept = holder.colloquyZoomToken;
  if (kept && kept.account === account && kept.until > Date.now()) return kept.value;
  const response = await send("token", new URL(`${ZOOM_LOGIN_BASE}/oauth/token`), {
    method: "POST",
    headers: { authorization: `Basic ${Buffer.from(`${ZOOM_CLIENT_ID}:${ZOOM_CLIENT_SECRET}`).toString("base64")}` },
    body: new URLSearchParams({ grant_type: "account_credentials", account_id: ZOOM_ACCOUNT_ID }),
  });
  if (!response.ok) throw await troubleOf("token", response);
  const { access_token: value, expires_in: seconds } = parseAnswer("token", TokenSchema, await jsonOf("token", response));
  holder.colloquyZoomToken = { value, account, until: Date.now() + (seconds - 60) * 1_000 };
  return value;
}

/** Zoom's answer in the shape that we rely on; anything else is a refusal. */
export function parseAnswer<T>(call: string, schema: z.ZodType<T>, answer: unknown): T {
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw new ZoomError("refused", call, 200, "an answer of another shape");
  return parsed.data;
}

async function send(name: string, url: URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, redirect: "error", signal: AbortSignal.timeout(answerWithinMs) });
  } catch (error) {
    throw new ZoomError("unreachable", name, 0, error instanceof Error && error.name === "TimeoutError" ? "no answer in time" : "no connection");
  }
}

async function jsonOf(name: string, response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw new ZoomError("unreachable", name, response.status, "an answer that broke off");
  }
}

async function troubleOf(name: string, response: Response): Promise<ZoomError> {
  const { status } = response;
  const said = z.object({ code: z.number() }).safeParse(await response.json().catch(() => null));
  const trouble: ZoomTrouble = status >= 500 ? "unreachable" : status === 429 ? "busy" : status === 404 || status === 410 ? "gone" : "refused";
  return new ZoomError(trouble, name, status, `status ${status}${said.success ? `, code ${said.data.code}` : ""}`);
}
