import { describe, expect, test } from "vitest";
import { checkExchange } from "@/sandbox/contracts/check";
import { readContract } from "@/sandbox/contracts/contract";

const google = readContract("google-calendar");
const zoom = readContract("zoom");
const events = "/google/calendar/v3/calendars/ada%40example.com/events";
const event = { summary: "Session", start: { dateTime: "2026-12-01T15:00:00Z" }, end: { dateTime: "2026-12-01T16:00:00Z" } };

describe("the published description of Google Calendar", () => {
  test("takes what it publishes, wherever the stand-in lives", () => {
    expect(checkExchange(google, { method: "POST", path: events, body: event }, { status: 200, body: { ...event, id: "1", status: "confirmed" } })).toEqual([]);
    expect(checkExchange(google, { method: "GET", path: events, query: new URLSearchParams("singleEvents=true&maxResults=250&timeMin=2026-12-01T00:00:00Z") }, { status: 200, body: { items: [event], nextSyncToken: "x" } })).toEqual([]);
    expect(checkExchange(google, { method: "DELETE", path: `${events}/1` }, { status: 204 })).toEqual([]);
    expect(checkExchange(google, { method: "GET", path: events }, { status: 410, body: { error: { code: 410 } } })).toEqual([]);
  });

  test("names what it does not publish", () => {
    expect(checkExchange(google, { method: "POST", path: "/calendar/v3/nothing" }, { status: 200 })).toEqual(["POST /calendar/v3/nothing is no published operation"]);
    const body = { ...event, start: { dateTime: "tomorrow", zone: "UTC" }, colour: "red" };
    expect(checkExchange(google, { method: "POST", path: events, query: new URLSearchParams("notify=1&maxAttendees=none"), body }, { status: 201 })).toEqual([
      'calendar.events.insert: query "notify" is not published',
      'calendar.events.insert: query "maxAttendees"  must be integer',
      'calendar.events.insert: body/start/dateTime must match format "date-time"',
      "calendar.events.insert: body/start/zone is not published",
      "calendar.events.insert: body/colour is not published",
      "calendar.events.insert: answered 201, which is not published",
    ]);
    expect(checkExchange(google, { method: "GET", path: events }, { status: 200, body: { items: [{ ...event, status: 7 }] } })).toEqual(["calendar.events.list: answer/items/0/status must be string"]);
    expect(checkExchange(google, { method: "GET", path: events, body: {} }, { status: 200 })).toEqual(["calendar.events.list: a body was sent where none is published", "calendar.events.list: answered 200 without its body"]);
  });
});

describe("the published description of Zoom", () => {
  const meeting = { topic: "Session", type: 2, start_time: "2026-12-01T15:00:00Z", duration: 60, timezone: "UTC", settings: { waiting_room: true, join_before_host: false } };

  test("takes what it publishes", () => {
    expect(checkExchange(zoom, { method: "POST", path: "/v2/users/me/meetings", body: meeting }, { status: 201, body: { id: 123, topic: "Session", join_url: "https://zoom.us/j/123" } })).toEqual([]);
    expect(checkExchange(zoom, { method: "PATCH", path: "/v2/meetings/123", body: { start_time: meeting.start_time } }, { status: 204 })).toEqual([]);
    expect(checkExchange(zoom, { method: "DELETE", path: "/zoom/v2/meetings/123" }, { status: 204 })).toEqual([]);
  });

  test("names what it does not publish", () => {
    expect(checkExchange(zoom, { method: "POST", path: "/v2/users/me/meetings", body: { ...meeting, type: 5, room: 1 } }, { status: 200, body: {} })).toEqual(
      expect.arrayContaining([expect.stringContaining("meetingCreate: body/type must be equal to one of the allowed values"), "meetingCreate: body/room is not published", "meetingCreate: answered 200, which is not published"]),
    );
    expect(checkExchange(zoom, { method: "GET", path: "/v2/meetings/abc" }, { status: 404 })).toEqual(['meeting: path "meetingId"  must be integer']);
  });
});
