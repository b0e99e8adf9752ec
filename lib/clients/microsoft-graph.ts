import { z } from "zod";
import { ask, CalendarTrouble, mostPages, tell } from "@/lib/clients/calendar-http";
import type { CalendarGrant, CalendarReading, CalendarVendor, ReadFrom, VendorEntry, VendorEvent } from "@/lib/clients/calendar-vendor";
import { env } from "@/lib/platform/env";

const scopes = ["openid", "email", "offline_access", "User.Read", "Calendars.ReadWrite"];
const utc = 'outlook.timezone="UTC"';

const TokenSchema = z.object({ access_token: z.string(), refresh_token: z.string().optional(), expires_in: z.number(), scope: z.string().default("") });
const MeSchema = z.object({ id: z.string(), mail: z.string().nullish(), userPrincipalName: z.string().nullish() });
const CalendarsSchema = z.object({
  "@odata.nextLink": z.string().optional(),
  value: z.array(z.object({ id: z.string(), name: z.string().default(""), canEdit: z.boolean().default(false), isDefaultCalendar: z.boolean().default(false) })),
});
const TimeSchema = z.object({ dateTime: z.string() });
const EventSchema = z.object({
  id: z.string(), "@removed": z.unknown().optional(), type: z.string().nullish(), seriesMasterId: z.string().nullish(), start: TimeSchema.nullish(), end: TimeSchema.nullish(), isAllDay: z.boolean().nullish(),
  showAs: z.string().nullish(), isCancelled: z.boolean().nullish(), responseStatus: z.object({ response: z.string().nullish() }).nullish(), transactionId: z.string().nullish(), iCalUId: z.string().nullish(),
});
const PageSchema = z.object({ "@odata.nextLink": z.string().optional(), "@odata.deltaLink": z.string().optional(), value: z.array(EventSchema) });

type GraphEvent = z.infer<typeof EventSchema>;

/** Calendars of Microsoft 365 and outlook.com through Graph 1.0. */
export const microsoftGraph: CalendarVendor = {
  name: "Microsoft 365",
  isConfigured: () => env().MICROSOFT_CLIENT_ID !== undefined && env().MICROSOFT_CLIENT_SECRET !== undefined,
  isStandIn: () => env().MICROSOFT_GRAPH_BASE !== undefined,
  consentUrl({ redirectUri, state, challenge, account }) {
    const url = login("/authorize");
    url.search = new URLSearchParams({
      response_type: "code", client_id: env().MICROSOFT_CLIENT_ID ?? "", redirect_uri: redirectUri, response_mode: "query", scope: scopes.join(" "), state,
      code_challenge: challenge, code_challenge_method: "S256", prompt: "select_account", ...(account && { login_hint: account }),
    }).toString();
    return url.href;
  },
  exchangeCode: (code, verifier, redirectUri) => grant({ grant_type: "authorization_code", code, code_verifier: verifier, redirect_uri: redirectUri }),
  refresh: (refreshToken) => grant({ grant_type: "refresh_token", refresh_token: refreshToken }),
  // Microsoft lets no app give one consent back; its owner can, and without our copy of the token it is worth nothing.
  revoke: () => Promise.resolve(),
  isEnough: (scope) => /(^|[\s/])Calendars\.ReadWrite(\s|$)/i.test(scope),
  async findAccount(accessToken) {
    const { id, mail, userPrincipalName } = await ask({ name: "graph me", url: graph("/me"), accessToken }, MeSchema);
    return { id, name: mail ?? userPrincipalName ?? id };
  },
  async listCalendars(accessToken) {
    const found = [];
    for (let url: URL | null = graph("/me/calendars?$top=100"); url; ) {
      const page: z.infer<typeof CalendarsSchema> = await ask({ name: "graph calendars", url, accessToken }, CalendarsSchema);
      found.push(...page.value);
      url = page["@odata.nextLink"] ? own(page["@odata.nextLink"]) : null;
    }
    return found.map(({ id, name, canEdit, isDefaultCalendar }) => ({ id, name, timeZone: null, mayWrite: canEdit, isPrimary: isDefaultCalendar }));
  },
  read: readEvents,
  entryId: () => null,
  async putEntry(accessToken, calendarId, entryId, entry) {
    const known = entryId ?? (await findByMark(accessToken, calendarId, entry));
    if (known !== null) {
      try {
        await tell({ name: "graph event change", method: "PATCH", url: graph(`/me/events/${encodeURIComponent(known)}`), accessToken, json: bodyOf(entry) });
        return known;
      } catch (error) {
        if (!(error instanceof CalendarTrouble) || error.kind !== "gone") throw error;
      }
    }
    // A transaction is taken for the first of its name: one that was written and deleted there needs another name.
    const transactionId = known === null ? entry.mark : `${entry.mark}.${entry.startAt.getTime().toString(36)}`;
    const url = graph(`/me/calendars/${encodeURIComponent(calendarId)}/events`);
    const { id } = await ask({ name: "graph event create", method: "POST", url, accessToken, json: { ...bodyOf(entry), transactionId } }, z.object({ id: z.string() }));
    return id;
  },
  async removeEntry(accessToken, _calendarId, entryId) {
    await tell({ name: "graph event delete", method: "DELETE", url: graph(`/me/events/${encodeURIComponent(entryId)}`), accessToken }).catch(unlessGone);
  },
  async watch(accessToken, calendarId, { word, address, expiresAt }) {
    const json = { changeType: "created,updated,deleted", notificationUrl: address, resource: `me/calendars/${calendarId}/events`, expirationDateTime: expiresAt.toISOString(), clientState: word };
    const made = await ask({ name: "graph subscribe", method: "POST", url: graph("/subscriptions"), accessToken, json }, z.object({ id: z.string(), expirationDateTime: z.string() }));
    return { channelId: made.id, resource: null, expiresAt: new Date(made.expirationDateTime) };
  },
  async unwatch(accessToken, { channelId }) {
    await tell({ name: "graph unsubscribe", method: "DELETE", url: graph(`/subscriptions/${encodeURIComponent(channelId)}`), accessToken }).catch(unlessGone);
  },
};

async function readEvents(accessToken: string, calendarId: string, { window, syncToken, timeZone }: ReadFrom): Promise<CalendarReading> {
  const query = new URLSearchParams({ startDateTime: new Date(window.start).toISOString(), endDateTime: new Date(window.end).toISOString() });
  const read: GraphEvent[] = [];
  for (let url = syncToken === null ? graph(`/me/calendars/${encodeURIComponent(calendarId)}/calendarView/delta?${query}`) : own(syncToken); ; ) {
    const page = await ask({ name: "graph calendarView delta", url, accessToken, headers: { prefer: `${utc}, odata.maxpagesize=200` } }, PageSchema);
    read.push(...page.value);
    const [next, end] = [page["@odata.nextLink"], page["@odata.deltaLink"]];
    if (read.length > mostPages * 200) throw new CalendarTrouble("unreachable", "graph calendarView delta", "pages without end");
    if (next !== undefined) url = own(next);
    else if (end === undefined) throw new CalendarTrouble("unreachable", "graph calendarView delta", "a last page without a delta link");
    else return { kind: syncToken === null ? "all" : "changes", ...(await sorted(accessToken, read, timeZone)), syncToken: end, timeZone: null };
  }
}

/** A time of a series comes with its times only; how it is shown, its series says, which came along or is asked for. */
async function sorted(accessToken: string, read: readonly GraphEvent[], timeZone: string): Promise<Pick<CalendarReading, "events" | "goneIds">> {
  const masters = new Map(read.filter(({ type }) => type === "seriesMaster").map((event) => [event.id, event]));
  const events: VendorEvent[] = [];
  const goneIds: string[] = [];
  for (const event of read) {
    if (event.type === "seriesMaster") continue;
    if (event["@removed"] !== undefined) goneIds.push(event.id);
    else events.push(eventOf(await whole(accessToken, event, masters), timeZone));
  }
  return { events, goneIds };
}

async function whole(accessToken: string, event: GraphEvent, masters: Map<string, GraphEvent>): Promise<GraphEvent> {
  const masterId = event.seriesMasterId;
  if (event.showAs || !masterId) return event;
  const known = masters.get(masterId);
  const master = known ?? (await ask({ name: "graph series", url: graph(`/me/events/${encodeURIComponent(masterId)}`), accessToken, headers: { prefer: utc } }, EventSchema));
  masters.set(masterId, master);
  const { showAs, isAllDay, isCancelled, responseStatus } = master;
  return { ...event, showAs, isAllDay: event.isAllDay ?? isAllDay, isCancelled, responseStatus };
}

function eventOf({ id, start, end, isAllDay, showAs, isCancelled, responseStatus, transactionId, iCalUId }: GraphEvent, timeZone: string): VendorEvent {
  const [from, until] = [start?.dateTime ?? "", end?.dateTime ?? ""];
  return {
    id, timeZone, status: isCancelled ? "cancelled" : showAs === "tentative" ? "tentative" : "confirmed",
    // Working elsewhere is working: those times can be booked.
    isFree: showAs === "free" || showAs === "workingElsewhere", isDeclined: responseStatus?.response === "declined",
    when: isAllDay ? { from: from.slice(0, 10), until: until.slice(0, 10) } : { start: instantOf(from), end: instantOf(until) }, mark: transactionId ?? null, uid: iCalUId ?? null,
  };
}

/** Graph writes UTC without saying so: "2026-11-24T09:00:00.0000000". */
function instantOf(dateTime: string): number {
  const instant = Date.parse(`${dateTime.slice(0, 19)}Z`);
  if (Number.isNaN(instant)) throw new CalendarTrouble("unreachable", "graph event", "a time that is none");
  return instant;
}

async function findByMark(accessToken: string, calendarId: string, { mark, startAt, endAt }: VendorEntry): Promise<string | null> {
  const query = new URLSearchParams({ startDateTime: startAt.toISOString(), endDateTime: endAt.toISOString(), $select: "id,transactionId", $top: "100" });
  const { value } = await ask({ name: "graph calendarView", url: graph(`/me/calendars/${encodeURIComponent(calendarId)}/calendarView?${query}`), accessToken }, z.object({ value: z.array(EventSchema) }));
  return value.find(({ transactionId }) => transactionId === mark || transactionId?.startsWith(`${mark}.`))?.id ?? null;
}

function bodyOf({ title, description, location, startAt, endAt }: VendorEntry) {
  return {
    subject: title, body: { contentType: "text", content: description }, location: { displayName: location }, showAs: "busy",
    start: { dateTime: startAt.toISOString().slice(0, 19), timeZone: "UTC" }, end: { dateTime: endAt.toISOString().slice(0, 19), timeZone: "UTC" },
  };
}

async function grant(form: Record<string, string>): Promise<CalendarGrant> {
  const { MICROSOFT_CLIENT_ID = "", MICROSOFT_CLIENT_SECRET = "" } = env();
  const sent = { ...form, client_id: MICROSOFT_CLIENT_ID, client_secret: MICROSOFT_CLIENT_SECRET, scope: scopes.join(" ") };
  const answer = await ask({ name: "microsoft token", method: "POST", url: login("/token"), form: sent }, TokenSchema);
  return { accessToken: answer.access_token, refreshToken: answer.refresh_token ?? null, expiresAt: new Date(Date.now() + answer.expires_in * 1_000), scope: answer.scope };
}

function unlessGone(error: unknown): void {
  if (!(error instanceof CalendarTrouble) || error.kind !== "gone") throw error;
}

function login(path: string): URL {
  return new URL(`${env().MICROSOFT_LOGIN_BASE ?? "https://login.microsoftonline.com"}/common/oauth2/v2.0${path}`);
}

function graph(path: string): URL {
  return new URL(`${env().MICROSOFT_GRAPH_BASE ?? "https://graph.microsoft.com"}/v1.0${path}`);
}

/** A link that Graph gave us to go on: our token goes to Graph alone. */
function own(link: string): URL {
  const url = URL.parse(link);
  if (url?.origin !== graph("/").origin) throw new CalendarTrouble("stale", "graph link", "a link that leads elsewhere");
  return url;
}
