/** A stretch of a recording's sound as a file of its own; its times count from `startMilliseconds`. */
export type AudioPiece = { readonly startMilliseconds: number; readonly bytes: Uint8Array<ArrayBuffer> };

const ids = { ebml: 0x1a45dfa3, segment: 0x18538067, info: 0x1549a966, tracks: 0x1654ae6b, cluster: 0x1f43b675, time: 0xe7, simpleBlock: 0xa3, blockGroup: 0xa0, block: 0xa1, entry: 0xae, number: 0xd7, kind: 0x83 };
const audioKind = 2;
const unknownSize = [0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];

/** Takes the sound out of a WebM stream as browsers record it, in pieces of a few minutes, while the bytes arrive. */
export class AudioPieces {
  readonly #pieceMilliseconds: number;
  #waiting: Uint8Array = new Uint8Array(0);
  #head: Uint8Array[] = [];
  #audioTrack: number | null = null;
  #clusterTime = 0;
  #isClusterOpen = false;
  #piece: { startMilliseconds: number; parts: Uint8Array[] } | null = null;

  constructor(pieceMinutes: number) {
    this.#pieceMilliseconds = pieceMinutes * 60_000;
  }

  /** The pieces that are complete once these bytes are known. */
  push(bytes: Uint8Array): AudioPiece[] {
    this.#waiting = joined([this.#waiting, bytes]);
    const done: AudioPiece[] = [];
    for (let element = headAt(this.#waiting, 0); element; element = headAt(this.#waiting, 0)) {
      // The two that hold all others are walked into; everything in them says how long it is.
      const length = element.id === ids.segment || element.id === ids.cluster ? 0 : element.size;
      const end = element.start + length;
      if (end > this.#waiting.byteLength) break;
      done.push(...this.#take(element.id, this.#waiting.subarray(0, end), this.#waiting.subarray(element.start, end)));
      this.#waiting = this.#waiting.subarray(end);
    }
    return done;
  }

  /** What is left when the recording ends. */
  end(): AudioPiece[] {
    const piece = this.#piece;
    this.#piece = null;
    return piece ? [{ startMilliseconds: piece.startMilliseconds, bytes: joined([...this.#head, ...piece.parts]) }] : [];
  }

  #take(id: number, whole: Uint8Array, body: Uint8Array): AudioPiece[] {
    if (id === ids.ebml) this.#head = [whole.slice(), new Uint8Array([0x18, 0x53, 0x80, 0x67, ...unknownSize])];
    else if (id === ids.info) this.#head.push(whole.slice());
    else if (id === ids.tracks) this.#takeTracks(body);
    else if (id === ids.time) return this.#beginCluster(numberIn(body));
    else if (id === ids.simpleBlock) this.#takeBlock(whole, body);
    else if (id === ids.blockGroup) this.#takeBlock(whole, childrenOf(body).find((child) => child.id === ids.block)?.body ?? new Uint8Array(0));
    return [];
  }

  #takeTracks(body: Uint8Array): void {
    const audio = childrenOf(body).find((entry) => entry.id === ids.entry && childrenOf(entry.body).some(({ id, body: value }) => id === ids.kind && numberIn(value) === audioKind));
    if (!audio) return;
    this.#audioTrack = numberIn(childrenOf(audio.body).find(({ id }) => id === ids.number)?.body ?? new Uint8Array([0]));
    this.#head.push(new Uint8Array([0x16, 0x54, 0xae, 0x6b, ...sizeBytes(audio.whole.byteLength)]), audio.whole.slice());
  }

  #beginCluster(time: number): AudioPiece[] {
    this.#clusterTime = time;
    this.#isClusterOpen = false;
    const isFull = this.#piece !== null && time - this.#piece.startMilliseconds >= this.#pieceMilliseconds;
    return isFull ? this.end() : [];
  }

  #takeBlock(whole: Uint8Array, block: Uint8Array): void {
    if (this.#audioTrack === null || vintAt(block, 0)?.value !== this.#audioTrack) return;
    this.#piece ??= { startMilliseconds: this.#clusterTime, parts: [] };
    if (!this.#isClusterOpen) this.#piece.parts.push(new Uint8Array([0x1f, 0x43, 0xb6, 0x75, ...unknownSize, ...timeElement(this.#clusterTime - this.#piece.startMilliseconds)]));
    this.#isClusterOpen = true;
    this.#piece.parts.push(whole.slice());
  }
}

type Head = { readonly id: number; readonly size: number; readonly start: number };

/** The element that begins here; null while its head is not whole. */
function headAt(bytes: Uint8Array, at: number): Head | null {
  const length = lengthOfVint(bytes[at]);
  if (length === null || at + length > bytes.byteLength) return null;
  const id = bytes.subarray(at, at + length).reduce((value, byte) => value * 256 + byte, 0);
  const size = vintAt(bytes, at + length);
  return size && { id, size: size.value, start: size.end };
}

function childrenOf(body: Uint8Array): { id: number; whole: Uint8Array; body: Uint8Array }[] {
  const children: { id: number; whole: Uint8Array; body: Uint8Array }[] = [];
  for (let at = 0, head = headAt(body, 0); head && head.start + head.size <= body.byteLength; head = headAt(body, at)) {
    const end = head.start + head.size;
    children.push({ id: head.id, whole: body.subarray(at, end), body: body.subarray(head.start, end) });
    at = end;
  }
  return children;
}

function vintAt(bytes: Uint8Array, at: number): { value: number; end: number } | null {
  const length = lengthOfVint(bytes[at]);
  if (length === null || at + length > bytes.byteLength) return null;
  const first = (bytes[at] ?? 0) & (0xff >> length);
  return { value: bytes.subarray(at + 1, at + length).reduce((value, byte) => value * 256 + byte, first), end: at + length };
}

function lengthOfVint(first: number | undefined): number | null {
  return first === undefined || first === 0 ? null : Math.clz32(first) - 23;
}

function numberIn(body: Uint8Array): number {
  return body.reduce((value, byte) => value * 256 + byte, 0);
}

function sizeBytes(size: number): number[] {
  return [0x10 | (size >>> 24), (size >>> 16) & 0xff, (size >>> 8) & 0xff, size & 0xff];
}

function timeElement(milliseconds: number): number[] {
  return [ids.time, 0x84, (milliseconds >>> 24) & 0xff, (milliseconds >>> 16) & 0xff, (milliseconds >>> 8) & 0xff, milliseconds & 0xff];
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
