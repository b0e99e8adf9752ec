import { askApi } from "@/lib/client/ask-api";
import type { OwnMedia } from "@/lib/client/meeting/own-media";
import { openPartStore } from "@/lib/client/meeting/part-store";
import { PartUpload } from "@/lib/client/meeting/part-upload";
import type { MeetingRoom } from "@/lib/client/meeting/room";
import { SceneMixer } from "@/lib/client/meeting/scene-mixer";
import type { Meeting } from "@/lib/meetings/core/schema";

const mediaTypes = ["video/webm;codecs=vp8,opus", "video/webm"];

/** Whether this browser can record at all. */
export function canRecord(): boolean {
  return "MediaRecorder" in window && mediaTypes.some((type) => MediaRecorder.isTypeSupported(type));
}

export type Running = {
  /** The server's id of the recording. */
  readonly id: string;
  /** Ends it; what was recorded goes on arriving. */
  readonly stop: () => void;
};

type Wish = { readonly meeting: Meeting; readonly room: MeetingRoom; readonly media: OwnMedia; /** How many parts have not arrived yet. */ readonly onWaiting: (parts: number) => void };

/** Records what both see and say, in parts that are kept here until the server has them. Rejects when the server or the browser does not allow it. */
export async function recordSession({ meeting, room, media, onWaiting }: Wish): Promise<Running> {
  const mediaType = mediaTypes.find((type) => MediaRecorder.isTypeSupported(type)) ?? "video/webm";
  const { id, partSeconds } = await askApi<{ id: string; partSeconds: number }>(`/meetings/${meeting.bookingId}/recordings`, { method: "POST", body: { mediaType } });
  const store = await openPartStore();
  await store.note({ recordingId: id, bookingId: meeting.bookingId, count: null });
  const upload = new PartUpload(id, store, null, onWaiting);
  const mixer = new SceneMixer(room, media, { me: meeting.me.name, other: meeting.other.name });
  const recorder = new MediaRecorder(mixer.stream, { mimeType: mediaType, videoBitsPerSecond: 700_000, audioBitsPerSecond: 24_000 });
  let count = 0;
  let adding = Promise.resolve();
  recorder.ondataavailable = ({ data }) => {
    if (data.size === 0) return;
    const n = count++;
    adding = adding.then(() => upload.add(n, data));
  };
  recorder.onstop = () => {
    mixer.close();
    void adding.then(() => store.note({ recordingId: id, bookingId: meeting.bookingId, count })).then(() => upload.complete(count));
  };
  recorder.start(partSeconds * 1_000);
  return { id, stop: () => recorder.state !== "inactive" && recorder.stop() };
}
