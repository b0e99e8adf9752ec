import { randomUUID } from "node:crypto";
import { ACCOUNT_ID, HOST_EMAIL, HOST_ID, recordingsShape } from "@/sandbox/zoom/zoom-shapes";
import type { Meeting, RecordingFile, Stay } from "@/sandbox/zoom/zoom-store";
import type { ZoomWorld } from "@/sandbox/zoom/zoom-world";

/** Who stands at the door: the host, somebody registered, or a guest with the open link. */
export type Comer = { readonly who: string; readonly name: string };

/** Comes in; the first to come starts the meeting. Somebody who is in already stays in. */
export function join(zoom: ZoomWorld, meeting: Meeting, comer: Comer): void {
  const { store, courier } = zoom;
  if (store.stays(meeting.id).some((stay) => stay.who === comer.who && stay.leftAt === null)) return;
  const running = meeting.startedAt ? meeting : store.start(meeting.id);
  if (!meeting.startedAt) courier.send("meeting.started", aboutMeeting(running, {}));
  const stay = store.enter(meeting.id, comer.who, comer.name);
  courier.send("meeting.participant_joined", aboutMeeting(running, { participant: { ...participant(zoom, meeting, stay), join_time: stay.joinedAt } }));
}

/** Goes out; the last to go ends the meeting. */
export function leave(zoom: ZoomWorld, meeting: Meeting, who: string): void {
  const { store, courier } = zoom;
  const stay = store.stays(meeting.id).find((each) => each.who === who && each.leftAt === null);
  if (!stay) return;
  const left = store.leave(stay);
  courier.send("meeting.participant_left", aboutMeeting(meeting, { participant: { ...participant(zoom, meeting, left), leave_time: left.leftAt, leave_reason: "left the meeting" } }));
  if (store.stays(meeting.id).every((each) => each.leftAt !== null)) end(zoom, meeting);
}

/** Ends the meeting for everybody. */
export function end(zoom: ZoomWorld, meeting: Meeting): void {
  const { store, courier } = zoom;
  for (const stay of store.stays(meeting.id).filter((each) => each.leftAt === null)) {
    const left = store.leave(stay);
    courier.send("meeting.participant_left", aboutMeeting(meeting, { participant: { ...participant(zoom, meeting, left), leave_time: left.leftAt, leave_reason: "Host ended the meeting." } }));
  }
  store.end(meeting.id);
  courier.send("meeting.ended", aboutMeeting(meeting, { end_time: store.now() }));
}

/** A cloud recording becomes ready: picture, sound, and a moment later the transcript. */
export function finishRecording(zoom: ZoomWorld, meeting: Meeting, origin: string): void {
  const { store, courier } = zoom;
  const [startedAt, endedAt] = [meeting.startedAt ?? meeting.startTime, store.now()];
  const file = (fileType: string, recordingType: string, extension: string, content: Uint8Array): RecordingFile => ({
    id: randomUUID(), meetingId: meeting.id, uuid: meeting.uuid, fileType, recordingType, extension, startedAt, endedAt, content,
  });
  const media = [file("MP4", "shared_screen_with_speaker_view", "MP4", pretendMedia("mp42", 300_000)), file("M4A", "audio_only", "M4A", pretendMedia("M4A ", 60_000))];
  const transcript = file("TRANSCRIPT", "audio_transcript", "VTT", Buffer.from(TRANSCRIPT, "utf8"));
  const announce = (event: string, files: readonly RecordingFile[]) => {
    for (const each of files) store.addFile(each);
    courier.send(event, { account_id: ACCOUNT_ID, object: recordingsShape(origin, meeting, files) }, { download_token: store.issueToken(86_400) });
  };
  announce("recording.completed", media);
  announce("recording.transcript_completed", [transcript]);
}

const TRANSCRIPT = `WEBVTT

1
00:00:01.000 --> 00:00:04.000
Host: Welcome, good to see you.

2
00:00:04.500 --> 00:00:07.000
Participant: Thank you. Let us begin.
`;

/** Bytes that begin as an MPEG-4 file does; there is nothing to see in them. */
function pretendMedia(brand: string, bytes: number): Uint8Array {
  const content = Buffer.alloc(bytes, 0x2e);
  content.writeUInt32BE(16, 0);
  content.write(`ftyp${brand}`, 4, "latin1");
  return content;
}

function aboutMeeting(meeting: Meeting, more: object) {
  return {
    account_id: ACCOUNT_ID,
    object: { id: String(meeting.id), uuid: meeting.uuid, host_id: HOST_ID, topic: meeting.topic, type: 2, start_time: meeting.startedAt ?? meeting.startTime, timezone: meeting.timezone, duration: meeting.duration, ...more },
  };
}

function participant({ store }: ZoomWorld, meeting: Meeting, stay: Stay) {
  const registrant = store.registrants(meeting.id).find((each) => each.id === stay.who);
  const isHost = stay.who === "host";
  return {
    user_id: String(16_778_240 + stay.id), user_name: stay.name, participant_uuid: randomUUID(), id: isHost ? HOST_ID : "", participant_user_id: isHost ? HOST_ID : "",
    email: isHost ? HOST_EMAIL : (registrant?.email ?? ""), ...(registrant ? { registrant_id: registrant.id } : {}),
  };
}
