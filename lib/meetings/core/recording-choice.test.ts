import { expect, test } from "vitest";
import { choiceOf, mediaTypeOf } from "@/lib/meetings/core/recording-choice";

const [first, second] = [new Date("2026-12-01T14:00:00Z"), new Date("2026-12-01T14:40:00Z")];
const file = (id: string, kind: string, view: string, startedAt = first) => ({ id, kind, view, startedAt });
const ids = (files: Parameters<typeof choiceOf>[0]) => choiceOf(files).map(({ media, transcript }) => [media.id, transcript?.id ?? null]);

test("one picture a stretch, the dearest, with its transcript", () => {
  const files = [file("sound", "M4A", "audio_only"), file("gallery", "MP4", "gallery_view"), file("speaker", "MP4", "shared_screen_with_speaker_view"), file("words", "TRANSCRIPT", "audio_transcript"), file("chat", "CHAT", "chat_file")];
  expect(ids(files)).toEqual([["speaker", "words"]]);
  expect(ids([...files, file("later", "MP4", "speaker_view", second)])).toEqual([["speaker", "words"], ["later", null]]);
});

test("sound where there is no picture, and a transcript of the only stretch whatever it says of its beginning", () => {
  expect(ids([file("sound", "M4A", "audio_only"), file("words", "TRANSCRIPT", "", second)])).toEqual([["sound", "words"]]);
  expect(ids([file("words", "TRANSCRIPT", "")])).toEqual([]);
  expect([mediaTypeOf({ kind: "M4A" }), mediaTypeOf({ kind: "MP4" })]).toEqual(["audio/mp4", "video/mp4"]);
});
