import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Calendar } from "@/sandbox/calendars/calendar-store";
import type { CalendarParts } from "@/sandbox/calendars/calendar-parts";
import { pickFields } from "@/sandbox/calendars/google-fields";
import { googleRefusal } from "@/sandbox/calendars/google-refusal";
import { fromGoogle, GoogleEventSchema, googleCalendar, googleEvent, googleOccurrence } from "@/sandbox/calendars/google-shape";
import { isReachable } from "@/sandbox/calendars/pusher";
import { pageSize, readMark, writeMark } from "@/sandbox/calendars/sync-mark";
import { json } from "@/sandbox/reply";
import { pathParam, type Reply, type SandboxRequest } from "@/sandbox/router";

const BASE = "/googleapis/calendar/v3";
const WEEK_MS = 7 * 86_400_000;

type Call = { readonly email: string; readonly request: SandboxRequest };
type OnCalendar = (calendar: Calendar, call: Call) => Reply;

/** Google Calendar v3: the list of calendars, events with sync tokens, writing events, channels. */
export function serveGoogleCalendar(parts: CalendarParts): void {
  const { router, channels } = parts;
  const on = (method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE", path: string, work: (call: Call) => Reply) => router.on(method, BASE + path, (request) => guarded(parts, request, work));
  const onCalendar = (work: OnCalendar) => (call: Call) => {
    const wanted = pathParam(call.request, "calendar");
    const calendar = parts.store.calendarsOf("google", call.email).find(({ id, isPrimary }) => id === wanted || (wanted === "primary" && isPrimary));
    return calendar ? work(calendar, call) : googleRefusal(404, "notFound", "Not Found");
  };
  on("GET", "/users/me/calendarList", ({ email, request }) => {
    const items = parts.store.calendarsOf("google", email).map(googleCalendar);
    return json(200, pickFields({ kind: "calendar#calendarList", etag: '"1"', nextSyncToken: "list", items }, request.query.get("fields")));
  });
  on("GET", "/calendars/:calendar/events", onCalendar((calendar, { request }) => list(parts, calendar, request)));
  on("POST", "/calendars/:calendar/events", onCalendar((calendar, { request }) => insert(parts, calendar, request)));
  on("GET", "/calendars/:calendar/events/:event", onCalendar((calendar, { request }) => {
    const event = parts.store.find(calendar, pathParam(request, "event"));
    return event ? json(200, googleEvent(calendar, event, parts.store.seq())) : googleRefusal(404, "notFound", "Not Found");
  }));
  for (const method of ["PUT", "PATCH"] as const) on(method, "/calendars/:calendar/events/:event", onCalendar((calendar, { request }) => change(parts, calendar, request, method === "PATCH")));
  on("DELETE", "/calendars/:calendar/events/:event", onCalendar((calendar, { request }) => {
    if (!calendar.mayWrite) return readOnly();
    return parts.store.remove(calendar, pathParam(request, "event")) ? { status: 204, headers: {}, body: "" } : googleRefusal(410, "deleted", "Resource has been deleted");
  }));
  on("POST", "/calendars/:calendar/events/watch", onCalendar((calendar, { request }) => watch(parts, calendar, request)));
  on("POST", "/channels/stop", ({ request }) => {
    const { id } = z.object({ id: z.string() }).catch({ id: "" }).parse(bodyOf(request));
    return channels.close(id) ? { status: 204, headers: {}, body: "" } : googleRefusal(404, "notFound", `Channel '${id}' not found for project`);
  });
}

function guarded({ grants, faults }: CalendarParts, request: SandboxRequest, work: (call: Call) => Reply): Reply {
  const fault = faults.take("google-calendar");
  if (fault?.when === "before") return failed(fault.status);
  const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
  const grant = token === undefined ? null : grants.google.grantOf(token);
  if (!grant) return googleRefusal(401, "authError", "Invalid Credentials");
  if (!/auth\/calendar/.test(grant.scope)) return googleRefusal(403, "insufficientPermissions", "Request had insufficient authentication scopes.");
  const reply = work({ email: grant.account.email, request });
  return fault ? failed(fault.status) : reply;
}

function failed(status: number): Reply {
  return status === 429 || status === 403 ? googleRefusal(status, "rateLimitExceeded", "Rate Limit Exceeded") : googleRefusal(status, "backendError", "Backend Error");
}

function list({ store, database }: CalendarParts, calendar: Calendar, { query }: SandboxRequest): Reply {
  const [pageToken, syncToken] = [query.get("pageToken"), query.get("syncToken")];
  if (syncToken !== null && ["timeMin", "timeMax", "orderBy", "q", "updatedMin"].some((name) => query.has(name))) return googleRefusal(400, "invalid", "Sync token cannot be used with other query restrictions.");
  const token = pageToken ?? syncToken;
  const read = token === null ? null : readMark(token, calendar.key, database);
  if (token !== null && read === null) return googleRefusal(410, "fullSyncRequired", "Sync token is no longer valid, a full sync is required.");
  const mark = read ?? { calendar: calendar.key, fromMs: Date.parse(query.get("timeMin") ?? "") || 0, untilMs: Date.parse(query.get("timeMax") ?? "") || 4e12, since: null, upTo: store.seq(), offset: 0 };
  const asked = pageToken === null && read ? { ...mark, upTo: store.seq(), offset: 0 } : mark;
  const all = query.get("singleEvents") === "true" ? store.list(calendar, asked, asked.since) : store.list(calendar, asked, asked.since).filter(({ occurrence, eventId }) => occurrence.id === eventId);
  const size = pageSize(database, Number(query.get("maxResults") ?? 250));
  const items = all.slice(asked.offset, asked.offset + size).map((each) => googleOccurrence(calendar, each));
  const next = asked.offset + size < all.length
    ? { nextPageToken: writeMark({ ...asked, offset: asked.offset + size }, database) }
    : { nextSyncToken: writeMark({ ...asked, since: asked.upTo, offset: 0 }, database) };
  const answer = { kind: "calendar#events", etag: `"${store.seq()}"`, summary: calendar.name, updated: new Date(0).toISOString(), timeZone: calendar.timeZone, accessRole: calendar.mayWrite ? "owner" : "reader", defaultReminders: [], ...next, items };
  return json(200, pickFields(answer, query.get("fields")));
}

function insert({ store, clock }: CalendarParts, calendar: Calendar, request: SandboxRequest): Reply {
  if (!calendar.mayWrite) return readOnly();
  const sent = GoogleEventSchema.safeParse(bodyOf(request));
  if (!sent.success) return googleRefusal(400, "invalid", "Invalid resource id value.");
  const id = sent.data.id ?? randomUUID().replaceAll(/[^a-v0-9]/g, "");
  if (store.find(calendar, id) || store.wasThere(calendar, id)) return googleRefusal(409, "duplicate", "The requested identifier already exists.");
  const event = fromGoogle(sent.data, null, calendar, id, clock().toISOString());
  if (!event) return googleRefusal(400, "required", "Missing end time.");
  store.save(calendar, event);
  return json(200, googleEvent(calendar, event, store.seq()));
}

function change({ store, clock }: CalendarParts, calendar: Calendar, request: SandboxRequest, isPatch: boolean): Reply {
  if (!calendar.mayWrite) return readOnly();
  const id = pathParam(request, "event");
  const before = store.find(calendar, id);
  const sent = GoogleEventSchema.safeParse(bodyOf(request));
  if (!before && !store.wasThere(calendar, id)) return googleRefusal(404, "notFound", "Not Found");
  if (!sent.success) return googleRefusal(400, "invalid", "Invalid value.");
  const kept = isPatch || !before ? before : { ...before, title: "", description: "", location: "", rule: null, privateProperties: {} };
  const event = fromGoogle(sent.data, kept, calendar, id, clock().toISOString());
  if (!event) return googleRefusal(400, "required", "Missing end time.");
  if (sent.data.status === "cancelled") store.remove(calendar, id);
  else store.save(calendar, event);
  return json(200, googleEvent(calendar, event, store.seq()));
}

const WatchSchema = z.object({ id: z.string().min(1).max(64), type: z.enum(["web_hook", "webhook"]), address: z.string(), token: z.string().max(256).default(""), expiration: z.coerce.number().optional() });

function watch({ channels, clock, wake }: CalendarParts, calendar: Calendar, request: SandboxRequest): Reply {
  const sent = WatchSchema.safeParse(bodyOf(request));
  if (!sent.success) return googleRefusal(400, "required", "Required");
  const { id, address, token, expiration } = sent.data;
  if (!isReachable(address)) return googleRefusal(400, "push.webhookUrlNotHttps", "WebHook callback must be HTTPS: here, an address of this machine.");
  if (channels.find(id)) return googleRefusal(400, "channelIdNotUnique", `Channel id ${id} not unique`);
  const latest = clock().getTime() + WEEK_MS;
  const channel = channels.open({ id, vendor: "google", calendar: calendar.key, address, token, expiresAt: Math.min(expiration ?? latest, latest) });
  channels.enqueue(channel, "", "sync");
  wake();
  return json(200, { kind: "api#channel", id, resourceId: channel.resource, resourceUri: `https://www.googleapis.com/calendar/v3/calendars/${encodeURIComponent(calendar.id)}/events?alt=json`, token, expiration: String(channel.expiresAt) });
}

function readOnly(): Reply {
  return googleRefusal(403, "requiredAccessLevel", "You need to have writer access to this calendar.");
}

function bodyOf(request: SandboxRequest): unknown {
  try {
    return JSON.parse(request.body.toString("utf8"));
  } catch {
    return null;
  }
}
