import { z } from "zod";

const answerWithinMs = 10_000;
const firstBytes = 200;

/** More pages than any calendar has. */
export const mostPages = 200;

/**
 * Why a vendor did not do it. `revoked`: the consent is worth nothing any more; `refused`: this very thing is not allowed;
 * `stale`: read everything again; `gone`: there is no such thing; `taken`: it exists already; `busy`: later; `unreachable`: no answer that one could use.
 */
export type CalendarTroubleKind = "revoked" | "expired" | "refused" | "stale" | "gone" | "taken" | "busy" | "unreachable";

/** What went wrong with a vendor of calendars. The message is for logs: it names the call, never a person, a token or an address. */
export class CalendarTrouble extends Error {
  constructor(readonly kind: CalendarTroubleKind, call: string, reason: string) {
    super(`${call}: ${reason}`);
    this.name = "CalendarTrouble";
  }
}

export type VendorCall = {
  /** For logs: "google events.list". */
  readonly name: string;
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly url: URL;
  readonly accessToken?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: object;
  readonly form?: Readonly<Record<string, string>>;
};

/** One call with a time limit, its answer in the shape that we rely on. Throws `CalendarTrouble`. */
export async function ask<T>(call: VendorCall, shape: z.ZodType<T>): Promise<T> {
  const response = await send(call);
  const answer: unknown = response.status === 204 ? null : await response.json().catch(() => undefined);
  const parsed = shape.safeParse(answer);
  if (!parsed.success) throw new CalendarTrouble("unreachable", call.name, `an answer of another shape (${parsed.error.issues[0]?.path.join(".") ?? ""})`);
  return parsed.data;
}

/** One call whose answer does not matter. Throws `CalendarTrouble`. */
export async function tell(call: VendorCall): Promise<void> {
  const response = await send(call);
  await response.body?.cancel();
}

async function send({ name, method = "GET", url, accessToken, headers, json, form }: VendorCall): Promise<Response> {
  const body = json ? JSON.stringify(json) : form ? new URLSearchParams(form) : null;
  const response = await fetch(url, {
    method, body, redirect: "error", signal: AbortSignal.timeout(answerWithinMs),
    headers: { accept: "application/json", ...(accessToken && { authorization: `Bearer ${accessToken}` }), ...(json && { "content-type": "application/json" }), ...headers },
  }).catch((error: unknown) => {
    throw new CalendarTrouble("unreachable", name, error instanceof Error && error.name === "TimeoutError" ? "no answer in time" : "no connection");
  });
  if (!response.ok) throw await troubleOf(name, response);
  return response;
}

const GoogleSaid = z.object({ error: z.object({ errors: z.array(z.object({ reason: z.string() })).min(1) }) }).transform(({ error }) => error.errors[0]?.reason ?? "");
const GraphSaid = z.object({ error: z.object({ code: z.string() }) }).transform(({ error }) => error.code);
const OauthSaid = z.object({ error: z.string() }).transform(({ error }) => error);

async function troubleOf(name: string, response: Response): Promise<CalendarTrouble> {
  const said: unknown = await response.json().catch(() => null);
  const reason = z.union([GoogleSaid, GraphSaid, OauthSaid]).safeParse(said).data ?? "";
  return new CalendarTrouble(kindOf(response.status, reason), name, `status ${response.status} ${reason.slice(0, firstBytes)}`);
}

function kindOf(status: number, reason: string): CalendarTroubleKind {
  if (reason === "invalid_grant") return "revoked";
  if (status === 401) return "expired";
  if (status === 429 || /limits?exceeded|quotaExceeded/i.test(reason)) return "busy";
  if (status === 409) return "taken";
  if (status === 404 || (status === 410 && reason === "deleted")) return "gone";
  if (status === 410) return "stale";
  return status >= 500 ? "unreachable" : "refused";
}
