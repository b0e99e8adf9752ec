import { createHash } from "node:crypto";
import { json } from "@/sandbox/reply";
import { pathParam, type Reply, type Router, type SandboxRequest } from "@/sandbox/router";
import type { World } from "@/sandbox/world";

const DAY_MS = 86_400_000;

/** Calendar files that anybody may subscribe to, as a school or a club publishes them. `family.ics` is there from the start; tests put others. */
export function serveIcs(router: Router, { database, clock }: World): void {
  const key = (request: SandboxRequest) => `ics.${pathParam(request, "name")}`;
  router.on("GET", "/ics/:name", (request) => {
    const status = Number(database.setting(`${key(request)}.status`) ?? "200");
    const text = database.setting(key(request)) ?? (pathParam(request, "name") === "family.ics" ? family(clock()) : "");
    return status !== 200 || text === "" ? { status: status === 200 ? 404 : status, headers: {}, body: "" } : published(text, request);
  });
  router.on("POST", "/control/ics/:name", (request) => {
    database.saveSetting(key(request), request.body.toString("utf8"));
    return json(200, { url: `${request.origin}/ics/${encodeURIComponent(pathParam(request, "name"))}` });
  });
  router.on("POST", "/control/ics/:name/status", (request) => {
    const status = request.query.get("status") ?? "200";
    database.saveSetting(`${key(request)}.status`, status);
    return json(200, { status });
  });
}

function published(text: string, request: SandboxRequest): Reply {
  const etag = `"${createHash("sha256").update(text).digest("hex").slice(0, 16)}"`;
  if (request.headers["if-none-match"] === etag) return { status: 304, headers: { etag }, body: "" };
  return { status: 200, headers: { "content-type": "text/calendar; charset=utf-8", etag, "cache-control": "no-cache" }, body: text };
}

/** A dentist in three days, football every week, a holiday in a month; it moves along with the days. */
function family(now: Date): string {
  const day = (ahead: number) => new Date(now.getTime() + ahead * DAY_MS).toISOString().slice(0, 10).replaceAll("-", "");
  const event = (uid: string, ...lines: string[]) => ["BEGIN:VEVENT", `UID:${uid}@family.sandbox`, `DTSTAMP:${day(0)}T000000Z`, ...lines, "END:VEVENT"];
  return [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Sandbox//Family//EN", "X-WR-CALNAME:Family",
    ...event("dentist", "SUMMARY:Dentist", `DTSTART;TZID=Europe/Paris:${day(3)}T100000`, `DTEND;TZID=Europe/Paris:${day(3)}T110000`),
    ...event("football", "SUMMARY:Football", "DTSTART;TZID=Europe/Paris:20260107T170000", "DURATION:PT90M", "RRULE:FREQ=WEEKLY"),
    ...event("holiday", "SUMMARY:Away", `DTSTART;VALUE=DATE:${day(30)}`, `DTEND;VALUE=DATE:${day(34)}`),
    "END:VCALENDAR", "",
  ].join("\r\n");
}
