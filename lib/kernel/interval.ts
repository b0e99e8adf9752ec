/** Half-open stretch of time `[start, end)` in epoch milliseconds; empty when `end <= start`. */
export type Interval = { readonly start: number; readonly end: number };

/** The same time as ascending, disjoint, non-empty intervals; overlapping and touching ones become one. */
export function normalise(intervals: readonly Interval[]): readonly Interval[] {
  if (isNormal(intervals)) return intervals;
  const sorted = intervals.filter((i) => i.start < i.end).sort((a, b) => a.start - b.start);
  const merged: Interval[] = [];
  let open = sorted[0];
  if (!open) return merged;
  for (const next of sorted) {
    if (next.start > open.end) {
      merged.push(open);
      open = next;
    } else if (next.end > open.end) open = { start: open.start, end: next.end };
  }
  merged.push(open);
  return merged;
}

/** Time that lies in any of the lists. */
export function union(...lists: readonly (readonly Interval[])[]): readonly Interval[] {
  return normalise(lists.flat());
}

/** Time of `from` that lies in none of `removed`. */
export function subtract(from: readonly Interval[], removed: readonly Interval[]): readonly Interval[] {
  const holes = normalise(removed);
  if (holes.length === 0) return normalise(from);
  const left: Interval[] = [];
  let skip = 0;
  for (const whole of normalise(from)) {
    let { start } = whole;
    for (let hole = holes[skip]; hole && hole.end <= start; hole = holes[skip]) skip++;
    for (let at = skip, hole = holes[at]; hole && hole.start < whole.end; hole = holes[++at]) {
      if (hole.start > start) left.push({ start, end: hole.start });
      start = hole.end;
    }
    if (start < whole.end) left.push({ start, end: whole.end });
  }
  return left;
}

/** Time that lies in both lists. */
export function intersect(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  const [left, right] = [normalise(a), normalise(b)];
  const common: Interval[] = [];
  for (let i = 0, j = 0; ; ) {
    const [one, other] = [left[i], right[j]];
    if (!one || !other) return common;
    const [start, end] = [Math.max(one.start, other.start), Math.min(one.end, other.end)];
    if (start < end) common.push({ start, end });
    if (one.end < other.end) i++;
    else j++;
  }
}

/** Whether two intervals share an instant; an empty one shares none. */
export function overlaps(a: Interval, b: Interval): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

/** The interval widened by milliseconds on each side. */
export function pad(interval: Interval, before: number, after: number): Interval {
  return { start: interval.start - before, end: interval.end + after };
}

function isNormal(intervals: readonly Interval[]): boolean {
  let end = -Infinity;
  for (const interval of intervals) {
    if (interval.start <= end && end !== -Infinity) return false;
    if (interval.end <= interval.start) return false;
    end = interval.end;
  }
  return true;
}
