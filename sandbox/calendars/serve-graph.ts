import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import type { Calendar } from "@/sandbox/calendars/calendar-store";
import type { CalendarParts } from "@/sandbox/calendars/calendar-parts";
import { fromGraph, GraphEventSchema, graphCalendar, graphDelta, graphEvent } from "@/sandbox/calendars/graph-shape";
import { isReachable } from "@/sandbox/calendars/pusher";
import { pageSize, readMark, writeMark } from "@/sandbox/calendars/sync-mark";
import { json } from "@/sandbox/reply";
import { pathParam, type Reply, type SandboxRequest } from "@/sandbox/router";

const BASE = "/microsoft/graph/v1.0";
const LONGEST_MS = 4_230 * 60_000;
const HANDSHAKE_MS = 10_000;

type Call = { readonly email: string; readonly name: string; readonly request: SandboxRequest };
type Work = (call: Call) => Reply | Promise<Reply>;

/** Microsoft Graph, as far as calendars go: me, calendars, the delta of a calendar's view, events, subscriptions. */
export function serveGraph(parts: CalendarParts): void {
  const { router, store, channels, clock } = parts;
  const on = (method: "GET" | "POST" | "PATCH" | "DELETE", path: string, work: Work) => router.on(method, BASE + path, (request) => guarded(parts, request, work));
  const onCalendar = (work: (calendar: Calendar, call: Call) => Reply) => (call: Call) => {
    const calendar = store.calendarsOf("microsoft", call.email).find(({ id }) => id === pathParam(call.request, "calendar"));
    return calendar ? work(calendar, call) : refusal(404, "ErrorItemNotFound", "The specified object was not found in the store.");
  };
  on("GET", "/me", ({ email, name }) => json(200, { id: createHash("sha256").update(email).digest("hex").slice(0, 32), displayName: name, mail: email, userPrincipalName: email }));
  on("GET", "/me/calendars", ({ email }) => json(200, { "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#me/calendars", value: store.calendarsOf("microsoft", email).map(graphCalendar) }));
  on("GET", "/me/calendars/:calendar/calendarView/delta", onCalendar((calendar, { request }) => delta(parts, calendar, request)));
  on("GET", "/me/calendars/:calendar/calendarView", onCalendar((calendar, { request }) => {
    const span = spanOf(request);
    const value = store.list(calendar, span, null).flatMap((each) => (each.event ? [{ ...graphEvent(calendar, each.event, each.seq), ...graphDelta(calendar, each, span.fromMs, span.untilMs) }] : []));
    return json(200, { value });
  }));
  on("POST", "/me/calendars/:calendar/events", onCalendar((calendar, { request }) => create(parts, calendar, request)));
  for (const method of ["GET", "PATCH", "DELETE"] as const) on(method, "/me/events/:event", (call) => onEvent(parts, call, method));
  on("POST", "/subscriptions", (call) => subscribe(parts, call));
  on("PATCH", "/subscriptions/:id", ({ request }) => {
    const channel = channels.find(pathParam(request, "id"));
    const until = Date.parse(z.object({ expirationDateTime: z.string() }).catch({ expirationDateTime: "" }).parse(bodyOf(request)).expirationDateTime);
    if (!channel || Number.isNaN(until)) return refusal(404, "ResourceNotFound", "The object was not found.");
    channels.extend(channel.id, Math.min(until, clock().getTime() + LONGEST_MS));
    return json(200, { id: channel.id, expirationDateTime: new Date(until).toISOString() });
  });
  on("DELETE", "/subscriptions/:id", ({ request }) => (channels.close(pathParam(request, "id")) ? { status: 204, headers: {}, body: "" } : refusal(404, "ResourceNotFound", "The object was not found.")));
}

async function guarded({ grants, faults }: CalendarParts, request: SandboxRequest, work: Work): Promise<Reply> {
  const fault = faults.take("microsoft-graph");
  if (fault?.when === "before") return failed(fault.status);
  const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
  const grant = token === undefined ? null : grants.microsoft.grantOf(token);
  if (!grant) return refusal(401, "InvalidAuthenticationToken", "Access token has expired or is not yet valid.");
  if (!/Calendars\.ReadWrite/i.test(grant.scope)) return refusal(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
  const reply = await work({ email: grant.account.email, name: grant.account.name, request });
  return fault ? failed(fault.status) : reply;
}

function failed(status: number): Reply {
  return status === 429 ? refusal(429, "TooManyRequests", "Too many requests") : refusal(status, "ServiceUnavailable", "The service is unavailable.");
}

function delta({ store, database }: CalendarParts, calendar: Calendar, request: SandboxRequest): Reply {
  const token = request.query.get("$skiptoken") ?? request.query.get("$deltatoken");
  const read = token === null ? null : readMark(token, calendar.key, database);
  if (token !== null && read === null) return refusal(410, "syncStateNotFound", "The sync state is not found. A full synchronization is required.");
  const isNewRound = request.query.has("$deltatoken");
  const mark = read ?? { ...spanOf(request), calendar: calendar.key, since: null, upTo: store.seq(), offset: 0 };
  const asked = isNewRound ? { ...mark, upTo: store.seq(), offset: 0 } : mark;
  const all = store.list(calendar, asked, asked.since);
  const masters = [...new Map(all.flatMap(({ event, seq }) => (event && event.rule !== null ? [[event.id, graphEvent(calendar, event, seq)] as const] : []))).values()];
  const everything = [...masters, ...all.map((each) => graphDelta(calendar, each, asked.fromMs, asked.untilMs))];
  const size = pageSize(database, Number(/maxpagesize=(\d+)/.exec(String(request.headers["prefer"] ?? ""))?.[1] ?? 10));
  const address = (name: string, next: Parameters<typeof writeMark>[0]) => `${request.origin}${BASE}/me/calendars/${encodeURIComponent(calendar.id)}/calendarView/delta?${name}=${writeMark(next, database)}`;
  const next = asked.offset + size < everything.length
    ? { "@odata.nextLink": address("$skiptoken", { ...asked, offset: asked.offset + size }) }
    : { "@odata.deltaLink": address("$deltatoken", { ...asked, since: asked.upTo, offset: 0 }) };
  return json(200, { "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#Collection(event)", ...next, value: everything.slice(asked.offset, asked.offset + size) });
}

function create({ store, clock }: CalendarParts, calendar: Calendar, request: SandboxRequest): Reply {
  if (!calendar.mayWrite) return refusal(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
  const sent = GraphEventSchema.safeParse(bodyOf(request));
  if (!sent.success) return refusal(400, "ErrorInvalidRequest", "The request is malformed.");
  const { transactionId } = sent.data;
  const known = transactionId ? store.events(calendar).find((event) => event.transactionId === transactionId) : undefined;
  if (known) return json(201, graphEvent(calendar, known, store.seq()));
  const event = fromGraph(sent.data, null, `AAMkAEv${randomUUID().replaceAll("-", "")}=`, clock().toISOString());
  if (!event) return refusal(400, "ErrorPropertyValidationFailure", "At least one property failed validation.");
  store.save(calendar, event);
  return json(201, graphEvent(calendar, event, store.seq()));
}

function onEvent({ store, clock }: CalendarParts, { email, request }: Call, method: "GET" | "PATCH" | "DELETE"): Reply {
  const id = pathParam(request, "event");
  const calendar = store.calendarsOf("microsoft", email).find((each) => store.find(each, id));
  const before = calendar && store.find(calendar, id);
  if (!calendar || !before) return refusal(404, "ErrorItemNotFound", "The specified object was not found in the store.");
  if (method === "GET") return json(200, graphEvent(calendar, before, store.seq()));
  if (!calendar.mayWrite) return refusal(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
  if (method === "DELETE") {
    store.remove(calendar, id);
    return { status: 204, headers: {}, body: "" };
  }
  const sent = GraphEventSchema.safeParse(bodyOf(request));
  const event = sent.success ? fromGraph(sent.data, before, id, clock().toISOString()) : null;
  if (!event) return refusal(400, "ErrorPropertyValidationFailure", "At least one property failed validation.");
  store.save(calendar, event);
  return json(200, graphEvent(calendar, event, store.seq()));
}

const SubscriptionSchema = z.object({ changeType: z.string(), notificationUrl: z.string(), resource: z.string(), expirationDateTime: z.string(), clientState: z.string().max(128).default("") });

/** Asks the address first whether it wants this, as Microsoft does: it must answer with the word it was sent. */
async function subscribe({ store, channels, clock }: CalendarParts, { email, request }: Call): Promise<Reply> {
  const sent = SubscriptionSchema.safeParse(bodyOf(request));
  const id = sent.success ? /^\/?me\/calendars\/([^/]+)\/events$/.exec(sent.data.resource)?.[1] : undefined;
  const calendar = store.calendarsOf("microsoft", email).find((each) => each.id === decodeURIComponent(id ?? ""));
  if (!sent.success || !calendar) return refusal(400, "InvalidRequest", "Resource is not supported.");
  const { notificationUrl, clientState, expirationDateTime, changeType, resource } = sent.data;
  if (!isReachable(notificationUrl) || !(await shakesHands(notificationUrl))) return refusal(400, "ValidationError", "Subscription validation request failed. HTTP status code is 'NotFound'.");
  const until = Math.min(Date.parse(expirationDateTime) || 0, clock().getTime() + LONGEST_MS);
  const channel = channels.open({ vendor: "microsoft", calendar: calendar.key, address: notificationUrl, token: clientState, expiresAt: until });
  return json(201, { id: channel.id, resource, changeType, clientState: null, notificationUrl, expirationDateTime: new Date(until).toISOString(), creatorId: "sandbox" });
}

async function shakesHands(address: string): Promise<boolean> {
  const url = new URL(address);
  const word = `Validation: Testing client application reachability ${randomUUID()}`;
  url.searchParams.set("validationToken", word);
  try {
    const answer = await fetch(url, { method: "POST", headers: { "content-type": "text/plain; charset=utf-8" }, redirect: "manual", signal: AbortSignal.timeout(HANDSHAKE_MS) });
    return answer.status === 200 && /^text\/plain/.test(answer.headers.get("content-type") ?? "") && (await answer.text()) === word;
  } catch {
    return false;
  }
}

function spanOf({ query }: SandboxRequest): { fromMs: number; untilMs: number } {
  return { fromMs: Date.parse(query.get("startDateTime") ?? "") || 0, untilMs: Date.parse(query.get("endDateTime") ?? "") || 4e12 };
}

function refusal(status: number, code: string, message: string): Reply {
  return json(status, { error: { code, message, innerError: { date: "2026-01-01T00:00:00", "request-id": "sandbox", "client-request-id": "sandbox" } } }, status === 429 || status === 503 ? { "retry-after": "2" } : {});
}

function bodyOf(request: SandboxRequest): unknown {
  try {
    return JSON.parse(request.body.toString("utf8"));
  } catch {
    return null;
  }
}
