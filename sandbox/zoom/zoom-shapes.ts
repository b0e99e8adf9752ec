import type { Meeting, RecordingFile, Registrant } from "@/sandbox/zoom/zoom-store";

export const ACCOUNT_ID = "sandbox";
export const HOST_ID = "z8yHostOfSandbox1Aa";
export const HOST_EMAIL = "host@sandbox.example";

/** Where a person joins: with a registrant's token it is their own way in. */
export function joinUrl(origin: string, meeting: Meeting, registrant?: Registrant): string {
  return `${origin}/zoom/j/${meeting.id}?pwd=${meeting.password}${registrant ? `&tk=${registrant.token}` : ""}`;
}

/** A meeting as Zoom answers it: `POST /users/me/meetings` and `GET /meetings/{id}`. */
export function meetingShape(origin: string, meeting: Meeting) {
  return {
    uuid: meeting.uuid, id: meeting.id, host_id: HOST_ID, host_email: HOST_EMAIL, assistant_id: "", topic: meeting.topic, type: 2,
    status: meeting.startedAt ? "started" : "waiting", start_time: meeting.startTime, duration: meeting.duration, timezone: meeting.timezone, agenda: meeting.agenda,
    created_at: meeting.createdAt, start_url: `${origin}/zoom/s/${meeting.id}?zak=${meeting.zak}`, join_url: joinUrl(origin, meeting), registration_url: `${origin}/zoom/meeting/register/${meeting.id}`,
    password: meeting.password, h323_password: meeting.password.replaceAll(/\D/g, "0"), settings: meeting.settings,
  };
}

/** A line of `GET /users/me/meetings`; Zoom cuts the agenda after 249 characters there. */
export function listedShape(origin: string, meeting: Meeting) {
  const { uuid, id, host_id, topic, type, start_time, duration, timezone, created_at, join_url } = meetingShape(origin, meeting);
  return { uuid, id, host_id, topic, type, start_time, duration, timezone, created_at, join_url, agenda: meeting.agenda.slice(0, 249) };
}

/** A file of a cloud recording. */
export function fileShape(origin: string, file: RecordingFile) {
  return {
    id: file.id, meeting_id: file.uuid, recording_start: file.startedAt, recording_end: file.endedAt, file_type: file.fileType, file_extension: file.extension,
    file_size: file.content.byteLength, play_url: `${origin}/zoom`, download_url: `${origin}/zoom/rec/download/${file.id}`, status: "completed", recording_type: file.recordingType,
  };
}

/** What `GET /meetings/{id}/recordings` answers, and what the events of recordings carry. */
export function recordingsShape(origin: string, meeting: Meeting, files: readonly RecordingFile[]) {
  return {
    uuid: files[0]?.uuid ?? meeting.uuid, id: String(meeting.id), account_id: ACCOUNT_ID, host_id: HOST_ID, topic: meeting.topic, type: "2", start_time: files[0]?.startedAt ?? meeting.startTime,
    timezone: meeting.timezone, duration: meeting.duration, total_size: String(files.reduce((sum, file) => sum + file.content.byteLength, 0)), recording_count: String(files.length),
    share_url: `${origin}/zoom`, recording_files: files.map((file) => fileShape(origin, file)),
  };
}
