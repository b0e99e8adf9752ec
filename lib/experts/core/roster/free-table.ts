import { type Format, formats } from "@/lib/experts/core/kinds";
import type { FreeAsk, Span } from "@/lib/experts/core/roster/free-ask";
import type { FreeBits } from "@/lib/experts/core/roster/listed";
import { Numbers } from "@/lib/experts/core/roster/numbers";

const QUARTER = 15;

/** The columns of a table: what a search compares of every row, each kind of number one after another in memory. */
function newColumns(rows: number, bytes: number) {
  const [int, float] = [() => new Int32Array(rows), () => new Float64Array(rows)];
  return { calendar: int(), since: float(), till: float(), duration: int(), cents: int(), format: new Uint8Array(rows), notice: int(), horizon: int(), zone: int(), first: int(), quarters: new Uint8Array(rows * bytes) };
}

/**
 * The free-time index of everybody, in memory. Each row's starts lie in one long run of bits, a quarter-hour each; a row whose
 * starts lie off the quarters has its own bits besides, which have the last word.
 */
export class FreeTable {
  private readonly calendars = new Numbers();
  private readonly zones: string[] = [];
  private readonly offerings: string[] = [];
  private readonly own: (FreeBits | null)[] = [];
  private readonly rowsOf: number[][] = [];
  private readonly spare: number[] = [];
  private count = 0;
  private columns: ReturnType<typeof newColumns>;

  /** `days` is how far every row reaches from its first bit. */
  constructor(private readonly days: number) {
    this.columns = newColumns(64, this.bytes);
  }

  /** How many calendars have a number. */
  get size(): number {
    return this.calendars.size;
  }

  /** Whether a calendar ever had a number here. */
  knows(calendarId: string): boolean {
    return this.calendars.find(calendarId) !== undefined;
  }

  /** The number of a calendar. */
  numberOf(calendarId: string): number {
    return this.calendars.of(calendarId);
  }

  /** Says anew when a calendar is free. */
  set(calendarId: string, rows: readonly FreeBits[]): void {
    const calendar = this.calendars.of(calendarId);
    for (const row of this.rowsOf[calendar] ?? []) {
      this.columns.calendar[row] = -1;
      this.spare.push(row);
    }
    this.rowsOf[calendar] = rows.map((row) => this.write(calendar, row));
  }

  /** The first start (minute since 1970) of each offering of a calendar that is free as asked. */
  startsOf(calendarId: string, ask: FreeAsk): Map<string, number> {
    const rows = this.rowsOf[this.calendars.find(calendarId) ?? -1] ?? [];
    return new Map(rows.flatMap((row) => {
      const start = this.isAsked(row, ask) ? this.firstStart(row, ask) : Infinity;
      return start === Infinity ? [] : [[this.offerings[row] ?? "", start] as const];
    }));
  }

  /** The first `most` starts of an offering (minutes since 1970) that are free as asked and do not overlap each other: a quarter of an hour later is no other choice. */
  startsApart(offering: { readonly calendarId: string; readonly id: string }, ask: FreeAsk, most: number): number[] {
    const rows = this.rowsOf[this.calendars.find(offering.calendarId) ?? -1] ?? [];
    const row = rows.find((one) => this.offerings[one] === offering.id && this.isAsked(one, ask));
    if (row === undefined) return [];
    const starts: number[] = [];
    for (const span of ask.spans) {
      const latest = this.latest(row, ask, span);
      for (let start = this.startIn(row, this.earliest(row, ask, span), latest); start !== Infinity && starts.length < most; ) {
        starts.push(start);
        start = this.startIn(row, start + (this.columns.duration[row] ?? 0), latest);
      }
    }
    return starts;
  }

  /** The first start (minute since 1970) of each calendar that is wanted and free as asked, Infinity for others; both by the calendar's number. Where any start will do, it need not be the first. */
  firstStarts(ask: FreeAsk, isWanted: Uint8Array, anyWillDo: boolean): Float64Array {
    const starts = new Float64Array(this.calendars.size).fill(Infinity);
    for (let row = 0; row < this.count; row += 1) {
      const calendar = this.columns.calendar[row] ?? -1;
      if (isWanted[calendar] !== 1 || !this.isAsked(row, ask)) continue;
      const known = starts[calendar] ?? Infinity;
      if (anyWillDo && known !== Infinity) continue;
      starts[calendar] = Math.min(known, this.firstStart(row, ask));
    }
    return starts;
  }

  private isAsked(row: number, { now, leastMinutes, format, leastCents, mostCents }: FreeAsk): boolean {
    const { since, till, duration, cents, format: formatOf } = this.columns;
    const price = cents[row] ?? 0;
    return (since[row] ?? 0) <= now && (till[row] ?? 0) > now && (duration[row] ?? 0) >= leastMinutes && price >= leastCents && price <= mostCents && (format === undefined || formatOf[row] === codeOf(format));
  }

  private firstStart(row: number, ask: FreeAsk): number {
    for (const span of ask.spans) {
      const start = this.startIn(row, this.earliest(row, ask, span), this.latest(row, ask, span));
      if (start !== Infinity) return start;
    }
    return Infinity;
  }

  /** What notice leaves of the beginning of a span. */
  private earliest(row: number, { now }: FreeAsk, span: Span): number {
    return Math.max(span.from, Math.ceil(now / 60_000) + (this.columns.notice[row] ?? 0));
  }

  /** The last start that leaves room for the session before the end of a span and lies before the horizon. */
  private latest(row: number, { beyond }: FreeAsk, span: Span): number {
    const { duration, horizon, zone } = this.columns;
    const [last, days] = [span.to - (duration[row] ?? 0), horizon[row] ?? 0];
    return days >= span.days ? last : Math.min(last, beyond(this.zones[zone[row] ?? 0] ?? "UTC", days) - 1);
  }

  /** The first start between two minutes, both included. */
  private startIn(row: number, earliest: number, latest: number): number {
    const own = this.own[row];
    if (own) return firstBit(own.bits, 0, { first: own.firstMinute, size: own.minutesPerBit, count: own.bits.length * 8, earliest, latest });
    return firstBit(this.columns.quarters, row * this.bytes, { first: this.columns.first[row] ?? 0, size: QUARTER, count: this.bytes * 8, earliest, latest });
  }

  private get bytes(): number {
    return this.days * 12;
  }

  private write(calendar: number, row: FreeBits): number {
    const at = this.spare.pop() ?? this.count++;
    if (at >= this.columns.calendar.length) this.grow();
    const { columns } = this;
    columns.calendar[at] = calendar;
    columns.since[at] = row.since;
    columns.till[at] = row.till;
    columns.duration[at] = row.durationMinutes;
    columns.cents[at] = row.comparableCents;
    columns.format[at] = codeOf(row.format);
    columns.notice[at] = row.noticeMinutes;
    columns.horizon[at] = row.horizonDays;
    columns.zone[at] = this.zoneNumber(row.timeZone);
    columns.first[at] = row.firstMinute;
    this.offerings[at] = row.offeringId;
    const isPlain = row.minutesPerBit === QUARTER && row.bits.length === this.bytes;
    this.own[at] = isPlain ? null : row;
    if (isPlain) columns.quarters.set(row.bits, at * this.bytes);
    return at;
  }

  private zoneNumber(timeZone: string): number {
    const known = this.zones.indexOf(timeZone);
    return known === -1 ? this.zones.push(timeZone) - 1 : known;
  }

  private grow(): void {
    const old = this.columns;
    this.columns = newColumns(Math.ceil(old.calendar.length * 1.5), this.bytes);
    for (const name of Object.keys(old) as (keyof typeof old)[]) this.columns[name].set(old[name]);
  }
}

function codeOf(format: Format): number {
  return formats.indexOf(format);
}

type Stretch = { readonly first: number; readonly size: number; readonly count: number; readonly earliest: number; readonly latest: number };

/** The minute of the first bit set in a stretch; `offset` is the byte with which the row begins. Infinity when none is. */
function firstBit(bits: Uint8Array, offset: number, { first, size, count, earliest, latest }: Stretch): number {
  const from = Math.max(0, Math.ceil((earliest - first) / size));
  const to = Math.min(count - 1, Math.floor((latest - first) / size));
  if (from > to) return Infinity;
  for (let byte = from >> 3; byte <= to >> 3; byte += 1) {
    const value = (bits[offset + byte] ?? 0) & (byte === from >> 3 ? 255 >> (from & 7) : 255);
    if (value === 0) continue;
    const bit = byte * 8 + Math.clz32(value) - 24;
    return bit <= to ? first + bit * size : Infinity;
  }
  return Infinity;
}
