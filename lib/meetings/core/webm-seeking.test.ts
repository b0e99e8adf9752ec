import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { childrenOf, element, headAt, ids, joined, numberIn } from "@/lib/meetings/core/ebml";
import { AudioPieces } from "@/lib/meetings/core/webm-audio";
import { SeekableWebm } from "@/lib/meetings/core/webm-seeking";
import { webmOf } from "@/lib/testing/webm";

const recording = webmOf([0, 5, 10, 15, 21]);
const segmentAt = 9;

function headOf(...chunks: readonly Uint8Array[]) {
  const webm = new SeekableWebm();
  for (const chunk of chunks) webm.push(chunk);
  return webm.head();
}

function made(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = headOf(file);
  return joined(head ? [head.bytes, file.subarray(head.end)] : [file]);
}

/** What a player reads: the duration in ticks, and for each cue its time and what begins at its place. */
function readBy(file: Uint8Array) {
  const segment = headAt(file, segmentAt);
  if (segment?.id !== ids.segment) throw new Error("That is no WebM.");
  const children = childrenOf(file.subarray(segment.start));
  const duration = childrenOf(children.find(({ id }) => id === ids.info)?.body ?? new Uint8Array()).find(({ id }) => id === ids.duration)?.body;
  const cues = childrenOf(children.find(({ id }) => id === ids.cues)?.body ?? new Uint8Array()).map(({ body }) => {
    const [time, place] = childrenOf(body);
    const at = segment.start + numberIn(childrenOf(place?.body ?? new Uint8Array()).find(({ id }) => id === ids.cueCluster)?.body ?? new Uint8Array());
    const cluster = headAt(file, at);
    return [numberIn(time?.body ?? new Uint8Array()), cluster?.id === ids.cluster ? numberIn(file.subarray(cluster.start + 3, cluster.start + 7)) : null];
  });
  return { duration: duration && new DataView(duration.buffer, duration.byteOffset).getFloat64(0), cues };
}

describe("a recording as browsers write it", () => {
  test("gets its length and the places where each cluster begins; the rest stays as it is", () => {
    expect(readBy(recording)).toEqual({ duration: undefined, cues: [] });
    const after = made(recording);
    expect(readBy(after)).toEqual({ duration: 21_060, cues: [0, 5_000, 10_000, 15_000, 21_000].map((time) => [time, time]) });
    const head = headOf(recording);
    expect(Buffer.from(after.subarray(head?.bytes.byteLength)).equals(Buffer.from(recording.subarray(head?.end)))).toBe(true);
  });

  test("gets the same however its bytes arrive, and once more", () => {
    const expected = made(recording);
    fc.assert(
      fc.property(fc.array(fc.nat(recording.byteLength), { maxLength: 12 }), (cuts) => {
        const sorted = [0, ...cuts.toSorted((a, b) => a - b), recording.byteLength];
        const head = headOf(...sorted.slice(1).map((end, index) => recording.subarray(sorted[index], end)));
        expect(joined(head ? [head.bytes, recording.subarray(head.end)] : [])).toEqual(expected);
      }),
    );
    expect(made(expected)).toEqual(expected);
  });

  test("that breaks off in the middle is as long as what is there", () => {
    const cut = recording.subarray(0, recording.byteLength - 3);
    expect(readBy(made(cut)).duration).toBe(21_040);
  });

  test("has a place a second at most, and none where no picture begins", () => {
    expect(readBy(made(webmOf([0, 0.5, 0.9, 1.2, 3]))).cues.map(([time]) => time)).toEqual([0, 1_200, 3_000]);
  });

  test("gives the same sound as before, in pieces that do not claim its length", () => {
    const soundOf = (file: Uint8Array) => {
      const pieces = new AudioPieces(1);
      return [...pieces.push(file), ...pieces.end()];
    };
    expect(soundOf(made(recording))).toEqual(soundOf(recording));
  });
});

describe("what is not understood stays as it is", () => {
  const withSize = recording.slice();
  withSize.set([0x01, 0, 0, 0, 0, 0, 0x10, 0], segmentAt + 4);
  const inserted = (what: Uint8Array) => joined([recording.subarray(0, segmentAt + 12), what, recording.subarray(segmentAt + 12)]);
  test.each([
    ["nothing", new Uint8Array(0)],
    ["text", new TextEncoder().encode("This is no recording at all, but a text.")],
    ["an MP4", new Uint8Array([0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73, 0x6f, 0x6d, 0, 0, 2, 0, 0x69, 0x73, 0x6f, 0x6d])],
    ["a segment that says its size", withSize],
    ["a table of contents", inserted(element(0x114d9b74, [0xec, 0x80]))],
    ["a head alone", recording.subarray(0, 60)],
    ["a second recording behind the first", joined([recording, recording])],
  ])("%s", (_, file) => {
    expect(headOf(file)).toBeNull();
  });

  test("whatever the bytes are, they are read to their end", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(recording.byteLength), (noise, at) => {
        const file = joined([recording.subarray(0, at), noise, recording.subarray(at)]);
        const head = headOf(file);
        if (head) expect(head.end).toBeLessThanOrEqual(file.byteLength);
      }),
    );
  });
});
