import { z } from "zod";
import { callZoom, parseAnswer } from "@/lib/clients/zoom-http";

const listedPages = 10;

/** A meeting to be made or moved; `agenda` carries a word by which it can be found again. */
export type ZoomWish = { readonly topic: string; readonly agenda: string; readonly startAt: Date; readonly endAt: Date };

export type ZoomMeeting = { readonly id: string; readonly hostId: string; readonly joinUrl: string; readonly startUrl: string; readonly passcode: string | null };

const id = z.union([z.number(), z.string()]).transform(String);
const MeetingSchema = z.object({ id, host_id: z.string().default(""), join_url: z.url(), start_url: z.url(), password: z.string().optional() });
const ListSchema = z.object({ meetings: z.array(z.object({ id, agenda: z.string().optional() })), next_page_token: z.string().optional() });
const RegistrantSchema = z.object({ registrant_id: z.string(), join_url: z.url() });

/** Makes a meeting of two: either may come first, nothing is recorded unless the host starts it, and Zoom writes to nobody. Throws `ZoomError`. */
export async function createZoomMeeting(wish: ZoomWish): Promise<ZoomMeeting> {
  const answer = await callZoom({ method: "POST", path: "/users/me/meetings", body: { type: 2, ...timesOf(wish), topic: wish.topic.slice(0, 200), agenda: wish.agenda, settings } });
  return meetingOf("create", answer);
}

/** The meeting as it stands, with a fresh address for its host: those end after two hours. Throws `ZoomError`, `gone` when it is not there. */
export async function readZoomMeeting(meetingId: string): Promise<ZoomMeeting> {
  return meetingOf("read", await callZoom({ method: "GET", path: pathOf(meetingId) }));
}

/** Moves a meeting; its addresses stay. Throws `ZoomError`. */
export async function updateZoomMeeting(meetingId: string, wish: ZoomWish): Promise<void> {
  await callZoom({ method: "PATCH", path: pathOf(meetingId), body: { ...timesOf(wish), topic: wish.topic.slice(0, 200), agenda: wish.agenda } });
}

/** Deletes a meeting without a word to anybody. Throws `ZoomError`, `gone` when it is not there. */
export async function deleteZoomMeeting(meetingId: string): Promise<void> {
  await callZoom({ method: "DELETE", path: pathOf(meetingId), query: { schedule_for_reminder: "false", cancel_meeting_reminder: "false" } });
}

/** The ids of all meetings of the account still to come whose agenda contains the mark. Throws `ZoomError`. */
export async function findZoomMeetings(mark: string): Promise<string[]> {
  const found: string[] = [];
  let token = "";
  for (let page = 0; page < listedPages; page += 1) {
    const query = { type: "scheduled", page_size: "300", ...(token && { next_page_token: token }) };
    const { meetings, next_page_token: next = "" } = parseAnswer("list", ListSchema, await callZoom({ method: "GET", path: "/users/me/meetings", query }));
    found.push(...meetings.filter(({ agenda }) => agenda?.includes(mark)).map((meeting) => meeting.id));
    if (next === "") break;
    token = next;
  }
  return found;
}

/** A way in of one person's own, so that Zoom can say when they came. Throws `ZoomError`. */
export async function registerAtZoom(meetingId: string, person: { readonly email: string; readonly firstName: string }): Promise<{ readonly joinUrl: string }> {
  const body = { email: person.email, first_name: person.firstName.slice(0, 64), auto_approve: true };
  const { join_url: joinUrl } = parseAnswer("register", RegistrantSchema, await callZoom({ method: "POST", path: `${pathOf(meetingId)}/registrants`, body }));
  return { joinUrl };
}

const settings = {
  approval_type: 0, registration_type: 1, registrants_confirmation_email: false, registrants_email_notification: false,
  // Who comes first waits inside, where Zoom says that they came.
  waiting_room: false, join_before_host: true, jbh_time: 10, auto_recording: "none",
};

/** Zoom takes seconds and whole minutes. */
function timesOf({ startAt, endAt }: ZoomWish) {
  return { start_time: `${startAt.toISOString().slice(0, 19)}Z`, timezone: "UTC", duration: Math.max(1, Math.ceil((endAt.getTime() - startAt.getTime()) / 60_000)) };
}

function meetingOf(call: string, answer: unknown): ZoomMeeting {
  const { id: meetingId, host_id: hostId, join_url: joinUrl, start_url: startUrl, password } = parseAnswer(call, MeetingSchema, answer);
  return { id: meetingId, hostId, joinUrl, startUrl, passcode: password ?? null };
}

function pathOf(meetingId: string): string {
  return `/meetings/${encodeURIComponent(meetingId)}`;
}
