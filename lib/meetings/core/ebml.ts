/** The elements of WebM that we read or write. */
export const ids = {
  ebml: 0x1a45dfa3, segment: 0x18538067, info: 0x1549a966, scale: 0x2ad7b1, duration: 0x4489, tracks: 0x1654ae6b, tags: 0x1254c367, empty: 0xec,
  cluster: 0x1f43b675, time: 0xe7, simpleBlock: 0xa3, blockGroup: 0xa0, block: 0xa1, blockDuration: 0x9b, reference: 0xfb, entry: 0xae, number: 0xd7, kind: 0x83,
  cues: 0x1c53bb6b, cuePoint: 0xbb, cueTime: 0xb3, cueAt: 0xb7, cueTrack: 0xf7, cueCluster: 0xf1,
} as const;

/** The eight bytes of a size that nobody knew when the element began. */
export const unknownSize: readonly number[] = [0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];

/** What an element is and where its body lies; `size` is null when nobody knew it when the element began. */
export type Head = { readonly id: number; readonly size: number | null; readonly start: number };

/** The element that begins here; null while its head is not whole. */
export function headAt(bytes: Uint8Array, at: number): Head | null {
  const length = lengthOfVint(bytes[at]);
  if (length === null || at + length > bytes.byteLength) return null;
  const size = vintAt(bytes, at + length);
  return size && { id: numberIn(bytes.subarray(at, at + length)), size: size.isUnknown ? null : size.value, start: size.end };
}

export type Child = { readonly id: number; readonly whole: Uint8Array; readonly body: Uint8Array };

/** The elements inside a body, as far as they are whole. */
export function childrenOf(body: Uint8Array): Child[] {
  const children: Child[] = [];
  for (let at = 0, head = headAt(body, 0); head && head.size !== null && head.start + head.size <= body.byteLength; head = headAt(body, at)) {
    const end = head.start + head.size;
    children.push({ id: head.id, whole: body.subarray(at, end), body: body.subarray(head.start, end) });
    at = end;
  }
  return children;
}

/** A number of variable length; null while it is not whole. */
export function vintAt(bytes: Uint8Array, at: number): { value: number; end: number; isUnknown: boolean } | null {
  const length = lengthOfVint(bytes[at]);
  if (length === null || at + length > bytes.byteLength) return null;
  const first = (bytes[at] ?? 0) & (0xff >> length);
  const rest = bytes.subarray(at + 1, at + length);
  return { value: rest.reduce((value, byte) => value * 256 + byte, first), end: at + length, isUnknown: first === 0xff >> length && rest.every((byte) => byte === 0xff) };
}

/** A plain number, the largest byte first. */
export function numberIn(body: Uint8Array): number {
  return body.reduce((value, byte) => value * 256 + byte, 0);
}

/** A number in so many bytes. */
export function bytesOf(value: number, length: number): number[] {
  return Array.from({ length }, (_, index) => Math.floor(value / 256 ** (length - 1 - index)) % 256);
}

/** A whole element; its size takes four bytes, or one where it is small. */
export function element(id: number, body: Uint8Array | readonly number[]): Uint8Array<ArrayBuffer> {
  const size = body.length < 0x7f ? [0x80 | body.length] : bytesOf(0x1000_0000 + body.length, 4);
  return joined([bytesOf(id, Math.ceil((32 - Math.clz32(id)) / 8)), size, body]);
}

/** All of these, one after the other. */
export function joined(parts: readonly (Uint8Array | readonly number[])[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function lengthOfVint(first: number | undefined): number | null {
  return first === undefined || first === 0 ? null : Math.clz32(first) - 23;
}
