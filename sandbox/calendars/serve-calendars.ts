import { z } from "zod";
import type { CalendarParts } from "@/sandbox/calendars/calendar-parts";
import type { Calendar, Vendor } from "@/sandbox/calendars/calendar-store";
import { calendarsPage } from "@/sandbox/calendars/calendars-page";
import { moved, newEvent, originalNamed, withoutTime, WrittenEventSchema } from "@/sandbox/calendars/change-event";
import { forgetMarks } from "@/sandbox/calendars/sync-mark";
import { DEMO_ACCOUNTS } from "@/sandbox/google/accounts";
import { errorPage } from "@/sandbox/pages/error-page";
import { json, seeOther, wantsHtml } from "@/sandbox/reply";
import { pathParam, type Reply, type SandboxRequest } from "@/sandbox/router";

const WhereSchema = z.object({ vendor: z.enum(["google", "microsoft"]).default("google"), account: z.string().default(DEMO_ACCOUNTS[0]?.email ?? ""), calendar: z.string().optional() });
const Times = WrittenEventSchema.pick({ start: true, end: true, timeZone: true });
const FAULT_ROOMS = { google: "google-calendar", microsoft: "microsoft-graph" } as const;

/** The page where one looks at an account's calendars and changes them by hand, and the same levers for tests (JSON or a form). */
export function serveCalendars(parts: CalendarParts): void {
  const { router, store, channels, faults, grants, database, clock } = parts;
  const lever = (method: "GET" | "POST" | "DELETE", path: string, work: (calendar: Calendar, sent: Record<string, string>, request: SandboxRequest) => object | null) =>
    router.on(method, path, (request) => pulled(parts, request, work));

  router.on("GET", "/calendars", (request) => {
    const { vendor, account } = WhereSchema.parse(Object.fromEntries(request.query));
    return calendarsPage({ vendor, account: account.trim().toLowerCase(), parts, problem: null });
  });
  lever("GET", "/control/calendars", ({ vendor, email }) => ({ calendars: store.calendarsOf(vendor, email).map((calendar) => ({ ...calendar, events: store.events(calendar), channels: channels.live(calendar.key).length })) }));
  lever("POST", "/control/calendars/events", (calendar, sent) => {
    const event = newEvent(WrittenEventSchema.parse(sent), calendar, clock());
    store.save(calendar, event);
    return { id: event.id };
  });
  lever("POST", "/control/calendars/events/:event/move", (calendar, sent, request) => {
    const event = store.find(calendar, pathParam(request, "event"));
    if (!event) return null;
    const original = sent["original"] ? originalNamed(event, sent["original"], calendar) : null;
    store.save(calendar, moved(event, Times.parse(sent), original, calendar, clock()));
    return { id: event.id };
  });
  lever("POST", "/control/calendars/events/:event/call-off", (calendar, _sent, request) => {
    const event = store.find(calendar, pathParam(request, "event"));
    if (event) store.save(calendar, { ...event, isCalledOff: true, updatedAt: clock().toISOString() });
    return event && { id: event.id };
  });
  lever("POST", "/control/calendars/events/:event/delete", (calendar, sent, request) => {
    const event = store.find(calendar, pathParam(request, "event"));
    if (!event) return null;
    if (sent["original"]) store.save(calendar, withoutTime(event, originalNamed(event, sent["original"], calendar), clock()));
    else store.remove(calendar, event.id);
    return { id: event.id };
  });
  lever("POST", "/control/calendars/zone", (calendar, sent) => {
    store.setTimeZone(calendar, Temporal.Now.zonedDateTimeISO(sent["timeZone"] ?? "").timeZoneId);
    return { timeZone: sent["timeZone"] };
  });
  lever("POST", "/control/calendars/revoke", ({ vendor, email }) => {
    grants[vendor].revokeAll(email);
    return { revoked: email };
  });
  lever("POST", "/control/calendars/forget-marks", () => {
    forgetMarks(database);
    return { forgotten: true };
  });
  lever("POST", "/control/calendars/page-size", (_calendar, sent) => {
    database.saveSetting("calendars.page-size", String(Number(sent["size"]) || 0));
    return { size: sent["size"] };
  });
  lever("POST", "/control/calendars/fail-next", ({ vendor }, sent) => {
    faults.plan(FAULT_ROOMS[vendor], { count: Number(sent["count"] ?? 1), status: Number(sent["status"] ?? 503), when: sent["when"] === "after" ? "after" : "before" });
    return { ...faults.planned(FAULT_ROOMS[vendor]) };
  });
  lever("POST", "/control/calendars/pushes", (_calendar, sent) => {
    channels.hold(sent["held"] === "yes");
    return { held: channels.isHeld() };
  });
}

/** Finds the calendar that is meant (an account's first, unless named), does the work, and shows it: the page to a person, JSON to a test. */
function pulled(parts: CalendarParts, request: SandboxRequest, work: (calendar: Calendar, sent: Record<string, string>, request: SandboxRequest) => object | null): Reply {
  const sent = { ...Object.fromEntries(request.query), ...bodyOf(request) };
  const where = WhereSchema.safeParse(sent);
  if (!where.success) return json(422, { message: "Say which vendor and account." });
  const { vendor, calendar: wanted } = where.data;
  const account = where.data.account.trim().toLowerCase();
  const calendar = parts.store.calendarsOf(vendor, account).find(({ id, name, isPrimary }) => (wanted ? id === wanted || name === wanted : isPrimary));
  if (!calendar) return wantsHtml(request) ? errorPage(404, "No such calendar", "That account has no calendar of this name.") : json(404, { message: "No such calendar." });
  try {
    const done = work(calendar, sent, request);
    parts.wake();
    if (wantsHtml(request) && request.method !== "GET") return seeOther(pageOf(vendor, account));
    return done ? json(200, done) : json(404, { message: "No such event." });
  } catch (error) {
    const problem = error instanceof Error && error.name !== "ZodError" ? error.message : "A time must look like 2026-11-24T10:00, a date like 2026-11-24.";
    return wantsHtml(request) ? calendarsPage({ vendor, account, parts, problem }) : json(422, { message: problem });
  }
}

function pageOf(vendor: Vendor, account: string): string {
  return `/calendars?${new URLSearchParams({ vendor, account })}`;
}

function bodyOf(request: SandboxRequest): Record<string, string> {
  const text = request.body.toString("utf8");
  if (!text.startsWith("{")) return Object.fromEntries([...new URLSearchParams(text)].filter(([, value]) => value !== ""));
  return z.record(z.string(), z.coerce.string()).catch({}).parse(JSON.parse(text));
}
