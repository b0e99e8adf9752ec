import { expect, test } from "vitest";
import { dimensionProblem, photoTypeOf } from "@/lib/files/core/photo-rules";

test.each([
  ["image/jpeg", [0xff, 0xd8, 0xff, 0xe0]],
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/webp", [0x52, 0x49, 0x46, 0x46, 1, 2, 3, 4, 0x57, 0x45, 0x42, 0x50]],
  [null, [...new TextEncoder().encode("<svg xmlns=")]],
  [null, [...new TextEncoder().encode("GIF89a")]],
  [null, [0xff, 0xd8]],
  [null, []],
])("%s by content", (type, bytes) => {
  expect(photoTypeOf(new Uint8Array(bytes))).toBe(type);
});

test.each([
  [99, 400, /at least 100/],
  [400, 1, /at least 100/],
  [8_001, 400, /at most 8000/],
  [8_000, 8_000, /25 megapixels/],
])("%d × %d is refused", (width, height, sentence) => {
  expect(dimensionProblem(width, height)).toMatch(sentence);
});

test("an ordinary photo is fine", () => {
  expect(dimensionProblem(4_032, 3_024)).toBeNull();
});
