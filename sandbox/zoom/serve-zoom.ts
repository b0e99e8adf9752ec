import { json } from "@/sandbox/reply";
import { pathParam, type Reply, type SandboxRequest } from "@/sandbox/router";
import { serveZoomControl } from "@/sandbox/zoom/serve-zoom-control";
import { serveZoomPages } from "@/sandbox/zoom/serve-zoom-pages";
import { joinUrl, listedShape, meetingShape, recordingsShape } from "@/sandbox/zoom/zoom-shapes";
import type { Meeting, Wish } from "@/sandbox/zoom/zoom-store";
import { behindTheDoor, jsonBody, zoomError, type ZoomWorld } from "@/sandbox/zoom/zoom-world";

const TOKEN_SECONDS = 3600;
const MOST_LISTED = 300;

/** Zoom's API for one account (server-to-server OAuth), the pages where one joins, and the levers for tests. */
export function serveZoom(zoom: ZoomWorld): void {
  const { router } = zoom;
  router.on("POST", "/zoom/oauth/token", (request) => issueToken(zoom, request));
  router.on("GET", "/zoom/v2/users/me/meetings", behindTheDoor(zoom, (request) => list(zoom, request)));
  router.on("POST", "/zoom/v2/users/me/meetings", behindTheDoor(zoom, (request) => create(zoom, request)));
  router.on("GET", "/zoom/v2/meetings/:id", behindTheDoor(zoom, (request) => withMeeting(zoom, request, (meeting) => json(200, meetingShape(request.origin, meeting)))));
  router.on("PATCH", "/zoom/v2/meetings/:id", behindTheDoor(zoom, (request) => withMeeting(zoom, request, (meeting) => change(zoom, request, meeting))));
  router.on("DELETE", "/zoom/v2/meetings/:id", behindTheDoor(zoom, (request) => withMeeting(zoom, request, (meeting) => {
    zoom.store.remove(meeting.id);
    return nothing();
  })));
  router.on("POST", "/zoom/v2/meetings/:id/registrants", behindTheDoor(zoom, (request) => withMeeting(zoom, request, (meeting) => register(zoom, request, meeting))));
  router.on("GET", "/zoom/v2/meetings/:id/recordings", behindTheDoor(zoom, (request) => recordings(zoom, request)));
  router.on("GET", "/zoom/rec/download/:file", behindTheDoor(zoom, (request) => {
    const file = zoom.store.file(pathParam(request, "file"));
    if (!file) return zoomError(404, 3301, "This recording does not exist.");
    return { status: 200, headers: { "content-type": "application/octet-stream", "cache-control": "no-store" }, body: file.content };
  }));
  serveZoomPages(zoom);
  serveZoomControl(zoom);
}

function issueToken({ store, world, faults }: ZoomWorld, request: SandboxRequest): Reply {
  const fault = faults.take("zoom");
  if (fault) return json(fault.status, { reason: "Internal server error", error: "server_error" });
  const fields = new URLSearchParams(request.body.toString("utf8"));
  const asked = (name: string) => fields.get(name) ?? request.query.get(name);
  const { accountId, clientId, clientSecret } = world.config.zoom;
  const isKnown = request.headers.authorization === `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}`;
  if (!isKnown) return json(401, { reason: "Invalid client_id or client_secret", error: "invalid_client" });
  if (asked("grant_type") !== "account_credentials") return json(400, { reason: "unsupported grant type", error: "unsupported_grant_type" });
  if (asked("account_id") !== accountId) return json(400, { reason: "Bad Request", error: "invalid_request" });
  return json(200, { access_token: store.issueToken(TOKEN_SECONDS), token_type: "bearer", expires_in: TOKEN_SECONDS, scope: "meeting:read:admin meeting:write:admin recording:read:admin", api_url: `${request.origin}/zoom` });
}

/** `next_page_token` is where to go on; `scheduled` also lists what is over, as at Zoom. */
function list({ store }: ZoomWorld, request: SandboxRequest): Reply {
  const size = Math.min(Number(request.query.get("page_size") ?? 30) || 30, MOST_LISTED);
  const from = Number(Buffer.from(request.query.get("next_page_token") ?? "", "base64url").toString() || 0);
  const all = store.all();
  const next = from + size < all.length ? Buffer.from(String(from + size)).toString("base64url") : "";
  return json(200, { page_count: Math.ceil(all.length / size), page_number: 1, page_size: size, total_records: all.length, next_page_token: next, meetings: all.slice(from, from + size).map((meeting) => listedShape(request.origin, meeting)) });
}

function create({ store }: ZoomWorld, request: SandboxRequest): Reply {
  const wish = readWish(request, null);
  return typeof wish === "string" ? zoomError(400, 300, wish) : json(201, meetingShape(request.origin, store.add(wish)));
}

function change({ store }: ZoomWorld, request: SandboxRequest, meeting: Meeting): Reply {
  const wish = readWish(request, meeting);
  if (typeof wish === "string") return zoomError(400, 300, wish);
  store.change(meeting.id, wish);
  return nothing();
}

function register({ store }: ZoomWorld, request: SandboxRequest, meeting: Meeting): Reply {
  const body = jsonBody(request);
  const [email, firstName] = [String(body?.["email"] ?? ""), String(body?.["first_name"] ?? "")];
  if (![0, 1].includes(Number(meeting.settings["approval_type"] ?? 2))) return zoomError(400, 404, `Registration has not been enabled for this meeting: ${meeting.id}.`);
  if (!/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(email) || firstName === "") return zoomError(400, 300, "Validation Failed.");
  const registrant = store.registrants(meeting.id).find((known) => known.email === email) ?? store.register(meeting.id, email, firstName);
  return json(201, { id: meeting.id, registrant_id: registrant.id, topic: meeting.topic, start_time: meeting.startTime, join_url: joinUrl(request.origin, meeting, registrant), participant_pin_code: 0 });
}

/** By the meeting's number or a run's uuid; one with a slash in it comes encoded twice. */
function recordings({ store }: ZoomWorld, request: SandboxRequest): Reply {
  const id = decodeURIComponent(pathParam(request, "id"));
  const meeting = /^\d+$/.test(id) ? store.find(Number(id)) : store.byUuid(id);
  const files = meeting ? store.files(meeting.id) : [];
  if (!meeting || files.length === 0) return zoomError(404, 3301, "This recording does not exist.");
  return json(200, recordingsShape(request.origin, meeting, files));
}

function withMeeting({ store }: ZoomWorld, request: SandboxRequest, work: (meeting: Meeting) => Reply): Reply {
  const id = pathParam(request, "id");
  const meeting = /^\d+$/.test(id) ? store.find(Number(id)) : null;
  return meeting ? work(meeting) : zoomError(404, 3001, `Meeting does not exist: ${id}.`);
}

/** What is asked for, over what is there; a sentence when Zoom would refuse it. */
function readWish(request: SandboxRequest, known: Meeting | null): Wish | string {
  const body = jsonBody(request);
  if (!body) return "Request Body should be a valid JSON object.";
  const { topic = known?.topic ?? "Zoom Meeting", agenda = known?.agenda ?? "", start_time: startTime = known?.startTime ?? "", timezone = known?.timezone ?? "UTC", duration = known?.duration ?? 60, settings } = body;
  if (typeof topic !== "string" || topic.length > 200 || typeof agenda !== "string" || agenda.length > 2000 || typeof timezone !== "string") return "Validation Failed.";
  if (typeof startTime !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(startTime)) return "Invalid field: start_time.";
  if (typeof duration !== "number" || !Number.isInteger(duration) || duration < 1) return "Invalid field: duration.";
  return { topic, agenda, startTime, timezone, duration, settings: { ...known?.settings, ...(typeof settings === "object" ? settings : {}) } };
}

function nothing(): Reply {
  return { status: 204, headers: { "cache-control": "no-store" }, body: "" };
}
