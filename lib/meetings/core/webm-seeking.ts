import { bytesOf, type Child, childrenOf, element, type Head, headAt, ids, joined, numberIn, vintAt } from "@/lib/meetings/core/ebml";

/** What takes the place of the first `end` bytes of a recording, so that players know how long it is and where they can go. */
export type SeekableHead = { readonly end: number; readonly bytes: Uint8Array<ArrayBuffer> };

/** A picture from which one can go on, in ticks, and where its cluster begins in the segment. */
type Place = { readonly time: number; readonly cluster: number };

// An element that is longer is none that a browser wrote.
const longest = 16 * 1024 * 1024;
const usualScale = 1_000_000;
const kept: readonly number[] = [ids.ebml, ids.segment, ids.info, ids.tracks, ids.tags, ids.empty];

/**
 * Reads a WebM as browsers record it, while its bytes arrive, and writes the head that it would have had its length been known at the
 * beginning: how long it is, and where each second or so begins. Done twice it is the same.
 */
export class SeekableWebm {
  #waiting: Uint8Array = new Uint8Array(0);
  #at = 0;
  #isStrange = false;
  readonly #front: { readonly id: number; readonly whole: Uint8Array; readonly body: Uint8Array }[] = [];
  #segmentAt = 0;
  #end: number | null = null;
  #ticksPerSecond = 1_000;
  #track = 0;
  #cluster = 0;
  #clusterTime = 0;
  #last = 0;
  readonly #places: Place[] = [];

  /** Takes the next bytes; false once this is nothing that we understand. */
  push(bytes: Uint8Array): boolean {
    this.#waiting = this.#waiting.byteLength === 0 ? bytes : joined([this.#waiting, bytes]);
    let from = 0;
    for (let head = headAt(this.#waiting, 0); head && !this.#isStrange; head = headAt(this.#waiting, from)) {
      // The two that hold all others are walked into.
      const isOpen = head.id === ids.segment || head.id === ids.cluster;
      const end = isOpen ? head.start : head.start + (head.size ?? Infinity);
      this.#isStrange = end - from > longest;
      if (end > this.#waiting.byteLength) break;
      const whole = this.#waiting.subarray(from, end);
      this.#take(head, { id: head.id, whole, body: this.#waiting.subarray(head.start, end) }, this.#at + from);
      from = end;
    }
    this.#at += from;
    this.#waiting = this.#waiting.slice(from);
    return !this.#isStrange;
  }

  /** The new head; null where the file is not understood or nothing is in it. */
  head(): SeekableHead | null {
    if (this.#isStrange || this.#end === null || !this.#front.some(({ id }) => id === ids.info)) return null;
    const front = joined(this.#front.map(({ id, whole, body }) => (id === ids.info ? this.#infoOf(body) : whole)));
    const length = front.byteLength + this.#cues(0).byteLength;
    return { end: this.#end, bytes: joined([front, this.#cues(length - this.#end)]) };
  }

  #take(head: Head, one: Child, at: number): void {
    if (one.id === ids.cluster) {
      this.#end ??= at;
      this.#cluster = at - this.#segmentAt;
    } else if (this.#end === null) this.#takeFront(head, one, at);
    else if (one.id === ids.time) this.#clusterTime = numberIn(one.body);
    else if (one.id === ids.simpleBlock) this.#takeBlock(one.body, 0);
    else if (one.id === ids.blockGroup) this.#takeGroup(childrenOf(one.body));
    else this.#isStrange ||= kept.includes(one.id) && one.id !== ids.tags && one.id !== ids.empty;
  }

  #takeFront({ size }: Head, { id, whole, body }: Child, at: number): void {
    // What lies before the clusters is written anew with each head.
    if (id === ids.cues) return;
    const isInPlace = (id === ids.ebml) === (this.#front.length === 0) && (id === ids.segment) === (this.#front.length === 1);
    // A segment that says its size is whole: nothing may be put into it.
    if (!isInPlace || !kept.includes(id) || (id === ids.segment && size !== null)) this.#isStrange = true;
    if (id === ids.segment) this.#segmentAt = at + whole.byteLength;
    if (id === ids.info) this.#takeInfo(body);
    if (id === ids.tracks) this.#track = mainTrack(body);
    this.#front.push({ id, whole: whole.slice(), body: body.slice() });
  }

  #takeInfo(body: Uint8Array): void {
    const children = childrenOf(body);
    if (children.reduce((sum, { whole }) => sum + whole.byteLength, 0) !== body.byteLength) this.#isStrange = true;
    const scale = children.find(({ id }) => id === ids.scale);
    this.#ticksPerSecond = 1_000_000_000 / ((scale && numberIn(scale.body)) || usualScale);
  }

  #takeGroup(children: readonly Child[]): void {
    const block = children.find(({ id }) => id === ids.block);
    const length = children.find(({ id }) => id === ids.blockDuration);
    const isWhole = !children.some(({ id }) => id === ids.reference);
    if (block) this.#takeBlock(block.body, length ? numberIn(length.body) : 0, isWhole);
  }

  #takeBlock(block: Uint8Array, length: number, isWhole?: boolean): void {
    const track = vintAt(block, 0);
    if (!track || track.end + 3 > block.byteLength) return;
    const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
    const time = this.#clusterTime + view.getInt16(track.end);
    this.#last = Math.max(this.#last, time + length);
    const isKey = isWhole ?? (view.getUint8(track.end + 2) & 0x80) !== 0;
    const before = this.#places.at(-1);
    const isApart = !before || (before.cluster !== this.#cluster && time - before.time >= this.#ticksPerSecond);
    if (track.value === this.#track && isKey && isApart) this.#places.push({ time, cluster: this.#cluster });
  }

  #infoOf(body: Uint8Array): Uint8Array {
    const duration = new Uint8Array(8);
    new DataView(duration.buffer).setFloat64(0, this.#last);
    const others = childrenOf(body).filter(({ id }) => id !== ids.duration);
    return element(ids.info, joined([...others.map(({ whole }) => whole), element(ids.duration, duration)]));
  }

  /** Where one can go, in a file whose clusters lie so many bytes further back. */
  #cues(growth: number): Uint8Array {
    const cueOf = ({ time, cluster }: Place): Uint8Array => {
      const place = joined([element(ids.cueTrack, [this.#track]), element(ids.cueCluster, bytesOf(cluster + growth, 6))]);
      return element(ids.cuePoint, joined([element(ids.cueTime, bytesOf(time, 6)), element(ids.cueAt, place)]));
    };
    return this.#places.length === 0 ? new Uint8Array(0) : element(ids.cues, joined(this.#places.map(cueOf)));
  }
}

/** The number of the track that one looks at: the picture's, or else the sound's. */
function mainTrack(body: Uint8Array): number {
  const entries = childrenOf(body).filter(({ id }) => id === ids.entry).map((entry) => childrenOf(entry.body));
  const isPicture = (entry: readonly Child[]): boolean => entry.some(({ id, body: value }) => id === ids.kind && numberIn(value) === 1);
  const number = (entries.find(isPicture) ?? entries[0])?.find(({ id }) => id === ids.number);
  return number ? numberIn(number.body) : 0;
}
