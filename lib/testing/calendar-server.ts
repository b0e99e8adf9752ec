import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server below gives under any path; tests change it. */
export const served: { status: number; body: string; headers: Record<string, string> } = { status: 200, body: "", headers: {} };

/** The headers of every request so far. */
export const asked: IncomingHttpHeaders[] = [];

const server = createServer((incoming, outgoing) => {
  asked.push(incoming.headers);
  const etag = served.headers["etag"];
  if (etag !== undefined && incoming.headers["if-none-match"] === etag) outgoing.writeHead(304).end();
  else outgoing.writeHead(served.status, served.headers).end(served.body);
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
server.unref();
const { port } = server.address() as AddressInfo;

/** A calendar on this machine. Settings are read once, so import this before anything else: the server then stands where the sandbox would, and may be asked. */
export const calendarAddress = `http://127.0.0.1:${port}/family.ics`;
process.env["STRIPE_API_BASE"] = `http://127.0.0.1:${port}`;
process.env["OUTBOUND_LOOPBACK_PORT"] = String(port);

/** A calendar file with these events; each is its lines without BEGIN and END. */
export function calendarText(...events: readonly (readonly string[])[]): string {
  const lines = events.flatMap((event, index) => ["BEGIN:VEVENT", `UID:event-${index}@elsewhere.example`, "DTSTAMP:20261101T000000Z", ...event, "END:VEVENT"]);
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//elsewhere//EN", "X-WR-CALNAME:Family", ...lines, "END:VCALENDAR", ""].join("\r\n");
}

/** An instant as calendar files write it. */
export function icsInstant(instant: number): string {
  return new Date(instant).toISOString().replaceAll(/[-:]|\.\d+/g, "");
}
