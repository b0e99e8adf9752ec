import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appendVtt, cuesOf, placeWords, vttOf } from "@/lib/meetings/core/vtt";
import { AudioPieces } from "@/lib/meetings/core/webm-audio";
import { webmOf } from "@/lib/testing/webm";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

describe("the sound of a recording", () => {
  const recording = webmOf([0, 30, 60, 90, 120, 150]);
  const piecesOf = (cuts: readonly Uint8Array[]) => {
    const pieces = new AudioPieces(1);
    return [...cuts.flatMap((cut) => pieces.push(cut)), ...pieces.end()];
  };

  test("comes out in files of its own, without the picture, each counting from where it begins", () => {
    const pieces = piecesOf([recording]);
    expect(pieces.map(({ startMilliseconds }) => startMilliseconds)).toEqual([0, 60_000, 120_000]);
    for (const [index, { bytes }] of pieces.entries()) {
      expect(hex(bytes)).toMatch(/^1a45dfa3/);
      // Two clusters of two blocks each, at 0 and 30 seconds; nothing of the picture, whose blocks are 200 throughout.
      expect(hex(bytes).match(/1f43b675/g)).toHaveLength(2);
      expect(hex(bytes)).toContain("e78400007530");
      expect(hex(bytes)).not.toContain("c8c8c8");
      expect(hex(bytes)).toContain(`80${`0${2 * index}`.repeat(3)}`);
    }
  });

  test("is the same however the bytes arrive", () => {
    const expected = piecesOf([recording]).map(({ bytes }) => hex(bytes));
    fc.assert(
      fc.property(fc.array(fc.nat(recording.byteLength), { maxLength: 12 }), (cuts) => {
        const sorted = [0, ...cuts.toSorted((a, b) => a - b), recording.byteLength];
        const parts = sorted.slice(1).map((end, index) => recording.subarray(sorted[index], end));
        expect(piecesOf(parts).map(({ bytes }) => hex(bytes))).toEqual(expected);
      }),
    );
  });

  test("is nothing where there is none", () => expect(piecesOf([new Uint8Array([1, 2, 3])])).toEqual([]));
});

describe("a transcript", () => {
  const vtt = "WEBVTT\r\n\r\nNOTE made by a machine\r\n\r\n1\r\n00:01.500 --> 00:03.000 align:start\r\nHello\r\nAda\r\n\r\n01:00:02.007 --> 01:00:03.000\r\nGoodbye";

  test("is read with and without hours, numbers and settings", () => {
    expect(cuesOf(vtt)).toEqual([{ from: 1_500, to: 3_000, text: "Hello\nAda" }, { from: 3_602_007, to: 3_603_000, text: "Goodbye" }]);
    expect(cuesOf("")).toEqual([]);
  });

  test("of the next piece counts from where that began", () => {
    expect(appendVtt("WEBVTT\n\n00:00.000 --> 00:01.000\nOne\n", "WEBVTT\n\n00:00.000 --> 00:01.250\nTwo\n", 600_000)).toBe("WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nOne\n\n00:10:00.000 --> 00:10:01.250\nTwo\n");
  });

  test("is written as it was read", () => {
    const cue = fc.record({ from: fc.nat(9_000_000), to: fc.nat(9_000_000), text: fc.stringMatching(/^[a-z][a-z ]*[a-z]$/) });
    fc.assert(
      fc.property(fc.array(cue), (cues) => {
        expect(cuesOf(vttOf(cues))).toEqual(cues);
      }),
    );
  });

  test("names its places", () => expect([placeWords(0), placeWords(127_900), placeWords(3_727_000)]).toEqual(["0:00", "2:07", "1:02:07"]));
});
