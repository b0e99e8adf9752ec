import { bytesOf, childrenOf, element, headAt, ids, joined, numberIn, unknownSize, vintAt } from "@/lib/meetings/core/ebml";

/** A stretch of a recording's sound as a file of its own; its times count from `startMilliseconds`. */
export type AudioPiece = { readonly startMilliseconds: number; readonly bytes: Uint8Array<ArrayBuffer> };

const audioKind = 2;

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
    for (let head = headAt(this.#waiting, 0); head; head = headAt(this.#waiting, 0)) {
      // The two that hold all others are walked into; everything in them says how long it is.
      const length = head.id === ids.segment || head.id === ids.cluster ? 0 : (head.size ?? Infinity);
      const end = head.start + length;
      if (end > this.#waiting.byteLength) break;
      done.push(...this.#take(head.id, this.#waiting.subarray(0, end), this.#waiting.subarray(head.start, end)));
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
    else if (id === ids.info) this.#head.push(withoutDuration(body));
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
    this.#head.push(element(ids.tracks, audio.whole));
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

function timeElement(milliseconds: number): Uint8Array {
  return element(ids.time, bytesOf(milliseconds, 4));
}

/** The general part without the length of the whole: a piece is shorter. */
function withoutDuration(info: Uint8Array): Uint8Array {
  return element(ids.info, joined(childrenOf(info).filter(({ id }) => id !== ids.duration).map(({ whole }) => whole)));
}
