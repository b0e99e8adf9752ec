import { createHash } from "node:crypto";
import { z } from "zod";
import { ask, CalendarTrouble, mostPages, tell } from "@/lib/clients/calendar-http";
import type { CalendarGrant, CalendarReading, CalendarVendor, ReadFrom, VendorEntry, VendorEvent, WatchWish } from "@/lib/clients/calendar-vendor";
import { env } from "@/lib/platform/env";

const scopes = ["https://www.googleapis.com/auth/calendar.calendarlist.readonly", "https://www.googleapis.com/auth/calendar.events"];
// Times only: what an event is about never leaves Google.
const fields = "timeZone,nextPageToken,nextSyncToken,items(id,iCalUID,status,start,end,transparency,attendees(self,responseStatus),extendedProperties/private)";

const TokenSchema = z.object({ access_token: z.string(), refresh_token: z.string().optional(), expires_in: z.number(), scope: z.string().default("") });
const AccountSchema = z.object({ sub: z.string(), email: z.string() });
const CalendarsSchema = z.object({
  nextPageToken: z.string().optional(),
  items: z.array(z.object({ id: z.string(), summary: z.string().default(""), summaryOverride: z.string().optional(), timeZone: z.string().optional(), accessRole: z.string(), primary: z.boolean().default(false) })).default([]),
});
const TimeSchema = z.object({ date: z.string().optional(), dateTime: z.iso.datetime({ offset: true }).optional() });
const EventSchema = z.object({
  id: z.string(), iCalUID: z.string().optional(), status: z.string().default("confirmed"), start: TimeSchema.optional(), end: TimeSchema.optional(), transparency: z.string().optional(),
  attendees: z.array(z.object({ self: z.boolean().optional(), responseStatus: z.string().optional() })).default([]),
  extendedProperties: z.object({ private: z.record(z.string(), z.string()).optional() }).optional(),
});
const EventsSchema = z.object({ timeZone: z.string().default("UTC"), nextPageToken: z.string().optional(), nextSyncToken: z.string().optional(), items: z.array(EventSchema).default([]) });

type GoogleEvent = z.infer<typeof EventSchema>;

/** Google Calendar, version 3. */
export const googleCalendar: CalendarVendor = {
  name: "Google",
  isConfigured: () => env().GOOGLE_CLIENT_ID !== undefined && env().GOOGLE_CLIENT_SECRET !== undefined,
  isStandIn: () => addresses().isStandIn,
  consentUrl({ redirectUri, state, challenge, account }) {
    const url = new URL(addresses().consent);
    url.search = new URLSearchParams({
      response_type: "code", client_id: env().GOOGLE_CLIENT_ID ?? "", redirect_uri: redirectUri, scope: ["openid", "email", ...scopes].join(" "), state,
      code_challenge: challenge, code_challenge_method: "S256", access_type: "offline", prompt: "consent select_account", ...(account && { login_hint: account }),
    }).toString();
    return url.href;
  },
  exchangeCode: (code, verifier, redirectUri) => grant({ grant_type: "authorization_code", code, code_verifier: verifier, redirect_uri: redirectUri }),
  refresh: (refreshToken) => grant({ grant_type: "refresh_token", refresh_token: refreshToken }),
  revoke: (token) => tell({ name: "google revoke", method: "POST", url: new URL(addresses().revoke), form: { token } }),
  isEnough: (scope) => scopes.every((one) => scope.split(" ").includes(one)),
  async findAccount(accessToken) {
    const { sub, email } = await ask({ name: "google userinfo", url: new URL(addresses().userinfo), accessToken }, AccountSchema);
    return { id: sub, name: email };
  },
  async listCalendars(accessToken) {
    const found = [];
    for (let pageToken: string | undefined = ""; pageToken !== undefined; ) {
      const page: z.infer<typeof CalendarsSchema> = await ask({ name: "google calendarList.list", url: api("/users/me/calendarList", { ...(pageToken && { pageToken }) }), accessToken }, CalendarsSchema);
      found.push(...page.items);
      pageToken = page.nextPageToken;
    }
    return found.map(({ id, summary, summaryOverride, timeZone = null, accessRole, primary }) => ({ id, name: summaryOverride ?? summary, timeZone, mayWrite: ["owner", "writer"].includes(accessRole), isPrimary: primary }));
  },
  read: readEvents,
  entryId: (calendarId, mark) => `clq${createHash("sha256").update(`${calendarId}\n${mark}`).digest("hex").slice(0, 40)}`,
  async putEntry(accessToken, calendarId, entryId, entry) {
    const id = entryId ?? googleCalendar.entryId(calendarId, entry.mark) ?? "";
    const [events, body] = [`/calendars/${encodeURIComponent(calendarId)}/events`, { id, ...bodyOf(entry) }];
    try {
      await tell({ name: "google events.insert", method: "POST", url: api(events), accessToken, json: body });
    } catch (error) {
      // The id is ours alone: it was written before, or written and deleted, and becomes what it should be now.
      if (!(error instanceof CalendarTrouble) || error.kind !== "taken") throw error;
      await tell({ name: "google events.update", method: "PUT", url: api(`${events}/${id}`), accessToken, json: { ...body, status: "confirmed" } });
    }
    return id;
  },
  async removeEntry(accessToken, calendarId, entryId) {
    const url = api(`/calendars/${encodeURIComponent(calendarId)}/events/${encodeURIComponent(entryId)}`);
    await tell({ name: "google events.delete", method: "DELETE", url, accessToken }).catch(unlessGone);
  },
  async watch(accessToken, calendarId, { channelId, word, address, expiresAt }: WatchWish) {
    const url = api(`/calendars/${encodeURIComponent(calendarId)}/events/watch`);
    const json = { id: channelId, type: "web_hook", address, token: word, expiration: String(expiresAt.getTime()) };
    const { resourceId, expiration } = await ask({ name: "google events.watch", method: "POST", url, accessToken, json }, z.object({ resourceId: z.string(), expiration: z.coerce.number() }));
    return { channelId, resource: resourceId, expiresAt: new Date(expiration) };
  },
  async unwatch(accessToken, { channelId, resource }) {
    await tell({ name: "google channels.stop", method: "POST", url: api("/channels/stop"), accessToken, json: { id: channelId, resourceId: resource } }).catch(unlessGone);
  },
};

async function readEvents(accessToken: string, calendarId: string, { window, syncToken }: ReadFrom): Promise<CalendarReading> {
  const start: Record<string, string> = syncToken === null ? { timeMin: new Date(window.start).toISOString(), timeMax: new Date(window.end).toISOString() } : { syncToken };
  const events: VendorEvent[] = [];
  const goneIds: string[] = [];
  for (let [query, pages] = [start, 1]; ; pages += 1) {
    const url = api(`/calendars/${encodeURIComponent(calendarId)}/events`, { singleEvents: "true", maxResults: "2500", fields, ...query });
    const page = await ask({ name: "google events.list", url, accessToken }, EventsSchema);
    for (const event of page.items) {
      const read = eventOf(event, calendarId, page.timeZone);
      if (read) events.push(read);
      else goneIds.push(event.id);
    }
    if (page.nextPageToken === undefined) return { kind: syncToken === null ? "all" : "changes", events, goneIds, syncToken: syncTokenOf(page), timeZone: page.timeZone };
    if (pages >= mostPages) throw new CalendarTrouble("unreachable", "google events.list", "pages without end");
    query = { ...start, pageToken: page.nextPageToken };
  }
}

function syncTokenOf({ nextSyncToken }: z.infer<typeof EventsSchema>): string {
  if (nextSyncToken === undefined) throw new CalendarTrouble("unreachable", "google events.list", "a last page without a sync token");
  return nextSyncToken;
}

function eventOf({ id, iCalUID, status, start, end, transparency, attendees, extendedProperties }: GoogleEvent, calendarId: string, timeZone: string): VendorEvent | null {
  const from = start?.dateTime ?? start?.date;
  const until = end?.dateTime ?? end?.date;
  if (status === "cancelled" || from === undefined || until === undefined) return null;
  const mark = extendedProperties?.private?.["colloquy"] ?? null;
  return {
    id, timeZone, status: status === "tentative" ? "tentative" : "confirmed", isFree: transparency === "transparent",
    isDeclined: attendees.some(({ self, responseStatus }) => self === true && responseStatus === "declined"),
    when: start?.dateTime && end?.dateTime ? { start: Date.parse(start.dateTime), end: Date.parse(end.dateTime) } : { from: from.slice(0, 10), until: until.slice(0, 10) },
    uid: iCalUID ?? null,
    // A copy that its owner made carries the same word and another id: that one takes time.
    mark: mark !== null && id === googleCalendar.entryId(calendarId, mark) ? mark : null,
  };
}

function bodyOf({ mark, title, description, location, startAt, endAt }: VendorEntry) {
  return {
    summary: title, description, location, start: { dateTime: startAt.toISOString(), timeZone: "UTC" }, end: { dateTime: endAt.toISOString(), timeZone: "UTC" },
    transparency: "opaque", extendedProperties: { private: { colloquy: mark } },
  };
}

async function grant(form: Record<string, string>): Promise<CalendarGrant> {
  const { GOOGLE_CLIENT_ID = "", GOOGLE_CLIENT_SECRET = "" } = env();
  const sent = { ...form, client_id: GOOGLE_CLIENT_ID, client_secret: GOOGLE_CLIENT_SECRET };
  const answer = await ask({ name: "google token", method: "POST", url: new URL(addresses().token), form: sent }, TokenSchema);
  return { accessToken: answer.access_token, refreshToken: answer.refresh_token ?? null, expiresAt: new Date(Date.now() + answer.expires_in * 1_000), scope: answer.scope };
}

function unlessGone(error: unknown): void {
  if (!(error instanceof CalendarTrouble) || error.kind !== "gone") throw error;
}

function api(path: string, query: Record<string, string> = {}): URL {
  const url = new URL(`${addresses().api}/calendar/v3${path}`);
  url.search = new URLSearchParams(query).toString();
  return url;
}

/** Google's own addresses, or those of its stand-in: who signs people in on this machine keeps their calendars there, too. */
function addresses() {
  const { GOOGLE_ISSUER: issuer, GOOGLE_API_BASE: base } = env();
  const api = base ?? (issuer ? new URL("/googleapis", issuer).href : "https://www.googleapis.com");
  if (issuer) return { api, isStandIn: true, consent: `${issuer}/authorize`, token: `${issuer}/token`, revoke: `${issuer}/revoke`, userinfo: `${issuer}/userinfo` };
  return {
    api, isStandIn: base !== undefined, consent: "https://accounts.google.com/o/oauth2/v2/auth", token: "https://oauth2.googleapis.com/token",
    revoke: "https://oauth2.googleapis.com/revoke", userinfo: "https://openidconnect.googleapis.com/v1/userinfo",
  };
}
