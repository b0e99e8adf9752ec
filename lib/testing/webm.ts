const unknown = [0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];

function element(id: readonly number[], ...body: readonly number[]): number[] {
  return [...id, 0x40 | (body.length >> 8), body.length & 0xff, ...body];
}

/** A block of one track (1 is sound, 2 the picture) with its time within the cluster. */
function block(track: number, milliseconds: number, mark: number): number[] {
  return element([0xa3], 0x80 | track, milliseconds >> 8, milliseconds & 0xff, 0x80, mark, mark, mark);
}

/** A recording as browsers write it: no sizes known beforehand, one cluster for each of the given seconds, sound and picture in turns. */
export function webmOf(clusterSeconds: readonly number[]): Uint8Array<ArrayBuffer> {
  const track = (number: number, kind: number) => element([0xae], ...element([0xd7], number), ...element([0x83], kind));
  const clusters = clusterSeconds.flatMap((second, index) => {
    const time = second * 1_000;
    return [0x1f, 0x43, 0xb6, 0x75, ...unknown, ...element([0xe7], (time >> 24) & 0xff, (time >> 16) & 0xff, (time >> 8) & 0xff, time & 0xff), ...block(2, 0, 200), ...block(1, 0, index), ...block(2, 40, 200), ...block(1, 60, index)];
  });
  const tracks = element([0x16, 0x54, 0xae, 0x6b], ...track(1, 2), ...track(2, 1));
  return new Uint8Array([...element([0x1a, 0x45, 0xdf, 0xa3], 1, 2, 3), 0x18, 0x53, 0x80, 0x67, ...unknown, ...element([0x15, 0x49, 0xa9, 0x66], ...element([0x2a, 0xd7, 0xb1], 0x0f, 0x42, 0x40)), ...tracks, ...clusters]);
}
