/** A stretch of bytes, both ends inside. */
export type ByteRange = { readonly from: number; readonly to: number };

/** What a `Range` header asks of something `size` bytes long: one stretch, `whole` when it asks for nothing we serve in pieces, `outside` when there is nothing there. */
export function rangeOf(header: string | null, size: number): ByteRange | "whole" | "outside" {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  if (!asked || (asked[1] === "" && asked[2] === "")) return "whole";
  const [first = "", last = ""] = asked.slice(1);
  if (first === "") {
    const length = Math.min(Number(last), size);
    return length === 0 ? "outside" : { from: size - length, to: size - 1 };
  }
  const from = Number(first);
  const to = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== "" && Number(last) < from) return "whole";
  return from >= size ? "outside" : { from, to };
}

/** Which piece of which part makes up a stretch; `start` and `end` count within the part, `end` outside. */
export type PartSlice = { readonly index: number; readonly start: number; readonly end: number };

/** The parts that hold a stretch of the whole, given the size of each part in order. */
export function slicesOf({ from, to }: ByteRange, sizes: readonly number[]): PartSlice[] {
  const slices: PartSlice[] = [];
  let offset = 0;
  for (const [index, size] of sizes.entries()) {
    const start = Math.max(0, from - offset);
    const end = Math.min(size, to + 1 - offset);
    if (start < end) slices.push({ index, start, end });
    offset += size;
  }
  return slices;
}
