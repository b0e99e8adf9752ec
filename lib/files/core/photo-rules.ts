/** What a photo of a person may be when it arrives. */
export const photoRules = { maxBytes: 5 * 1024 * 1024, minSide: 100, maxSide: 8_000, maxPixels: 25_000_000, side: 512 } as const;

export type PhotoType = "image/jpeg" | "image/png" | "image/webp";

/** What the bytes are, whatever their name says; null for anything that is not a JPEG, PNG or WebP. */
export function photoTypeOf(bytes: Uint8Array): PhotoType | null {
  const begins = (at: number, ...signature: readonly number[]) => signature.every((byte, index) => bytes[at + index] === byte);
  if (begins(0, 0xff, 0xd8, 0xff)) return "image/jpeg";
  if (begins(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (begins(0, 0x52, 0x49, 0x46, 0x46) && begins(8, 0x57, 0x45, 0x42, 0x50)) return "image/webp";
  return null;
}

/** What is absurd about a photo's size, as a sentence; null when nothing is. */
export function dimensionProblem(width: number, height: number): string | null {
  const { minSide, maxSide, maxPixels } = photoRules;
  const size = `It is ${width} × ${height} pixels.`;
  if (Math.min(width, height) < minSide) return `${size} Please use a photo of at least ${minSide} pixels each way.`;
  if (Math.max(width, height) > maxSide) return `${size} Please use a photo of at most ${maxSide} pixels each way.`;
  if (width * height > maxPixels) return `${size} Please use a photo of at most 25 megapixels.`;
  return null;
}
