import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { root } from "@/lib/testing/source-text";

/** Every route handler there may be, and what guards it. Pages only read, and ask for their actor themselves. */
export const listedDoors: Readonly<Record<string, string>> = {
  "/api/v1/[[...rest]]": "the gate",
  "/api/rpc/[[...rest]]": "the gate",
  "/api/v1/openapi.json": "the same for everyone",
  "/api/events": "the session; only the person's own nudges",
  "/api/auth/[...nextauth]": "next-auth and our checks in it",
  "/api/webhooks/stripe": "the signature of the gateway",
  "/api/webhooks/google-calendar": "the word that we gave with the channel",
  "/api/webhooks/microsoft": "the word that we gave with the subscription",
  "/settings/calendars/[provider]/back": "the session, and the sealed state that came back",
  "/api/webhooks/zoom": "the signature of Zoom",
  "/meet/[id]/go": "the session; the booking's parties, each their own address",
  "/unsubscribe/[token]": "the seal on the token; a look changes nothing",
  "/files/[id]": "public files only",
  "/recordings/[id]": "the session; the two parties of the recording",
  "/recordings/[id]/transcript.vtt": "the session; the two parties of the recording",
  "/api/calendar/[token]": "the address itself: 256 secret bits, stored hashed",
  "/bookings/[booking]/calendar.ics": "the session; the booking's parties",
  "/experts/[slug]/plain": "what strangers see",
  "/llms.txt": "the same for everyone",
  "/healthz": "touches nothing",
  "/readyz": "one word for each part",
  "/metrics": "a token of its own",
};

/** What Next makes of files that are no code of ours. */
const metadata = ["/icon.svg", "/manifest.webmanifest", "/opengraph-image.png", "/robots.txt", "/sitemap.xml", "/favicon.ico"];

const PathsSchema = z.record(z.string(), z.string());
const ActionsSchema = z.object({ node: z.record(z.string(), z.object({ filename: z.string(), exportedName: z.string() })), edge: z.record(z.string(), z.unknown()) });

/** Doors of a production build that nobody listed: route handlers by path, server actions by file and name. */
export function unlistedDoors(distDir = process.env["NEXT_DIST_DIR"] ?? ".next"): string[] {
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, distDir, "server", file), "utf8"));
  const handlers = Object.keys(PathsSchema.parse(read("app-paths-manifest.json"))).filter((entry) => entry.endsWith("/route")).map(doorOf);
  const { node, edge } = ActionsSchema.parse(read("server-reference-manifest.json"));
  const actions = Object.values(node);
  if (handlers.length < 5 || actions.length < 5) throw new Error("That build has hardly any doors: its manifests are not what they were.");
  const strays = actions.filter(({ filename, exportedName }) => !/^lib\/\w+\/actions(\/[\w-]+)?\.ts$/.test(filename) || !exportedName.endsWith("Action"));
  return [
    ...handlers.filter((door) => !(door in listedDoors) && !metadata.includes(door)),
    ...strays.map(({ filename, exportedName }) => `${filename}: ${exportedName}`),
    ...Object.keys(edge).map((id) => `edge action ${id}`),
  ];
}

/** "/(book)/bookings/[booking]/calendar.ics/route" → "/bookings/[booking]/calendar.ics". */
export function doorOf(entry: string): string {
  return entry.replace(/\/route(\.ts)?$/, "").replaceAll(/\/\([^)]+\)/g, "");
}
