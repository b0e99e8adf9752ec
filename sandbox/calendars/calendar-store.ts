import { createHash } from "node:crypto";
import type { Occurrence, StoredEvent } from "@/sandbox/calendars/event";
import { expand } from "@/sandbox/calendars/expand";
import { type Database, number, type Row, text } from "@/sandbox/database";

const DDL = `
CREATE TABLE IF NOT EXISTS calendar (key TEXT PRIMARY KEY, vendor TEXT NOT NULL, id TEXT NOT NULL, email TEXT NOT NULL, name TEXT NOT NULL, time_zone TEXT NOT NULL, is_primary INTEGER NOT NULL, may_write INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS calendar_event (calendar TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (calendar, id));
CREATE TABLE IF NOT EXISTS calendar_occurrence (calendar TEXT NOT NULL, id TEXT NOT NULL, event_id TEXT NOT NULL, start_ms INTEGER NOT NULL, end_ms INTEGER NOT NULL, body TEXT NOT NULL, seq INTEGER NOT NULL, gone INTEGER NOT NULL, PRIMARY KEY (calendar, id));
CREATE INDEX IF NOT EXISTS calendar_occurrence_seq ON calendar_occurrence (calendar, seq);
`;
const AHEAD_MS = 420 * 86_400_000;

export type Vendor = "google" | "microsoft";
export type Calendar = {
  readonly key: string; readonly vendor: Vendor; readonly id: string; readonly email: string; readonly name: string;
  readonly timeZone: string; readonly isPrimary: boolean; readonly mayWrite: boolean;
};
/** One time of an event, as it stands or as a tombstone. */
export type Listed = { readonly occurrence: Occurrence; readonly event: StoredEvent | null; readonly eventId: string; readonly isGone: boolean; readonly seq: number };
export type Span = { readonly fromMs: number; readonly untilMs: number };

export type CalendarStore = ReturnType<typeof createCalendarStore>;

/** The calendars of every account of both vendors, each change numbered so that one can ask what is new. `changed` is called after every change. */
export function createCalendarStore(database: Database, clock: () => Date, changed: (calendar: Calendar, eventId: string, change: "created" | "updated" | "deleted") => void) {
  database.define(DDL);
  const calendarRows = (where: string, ...values: string[]) => database.all(`SELECT * FROM calendar WHERE ${where} ORDER BY is_primary DESC, name`, ...values).map(readCalendar);
  const find = (calendar: Calendar, id: string): StoredEvent | null => {
    const row = database.one("SELECT body FROM calendar_event WHERE calendar = ? AND id = ?", calendar.key, id);
    return row ? (JSON.parse(text(row, "body")) as StoredEvent) : null;
  };
  const nextSeq = (): number => {
    const seq = Number(database.setting("calendars.seq") ?? 0) + 1;
    database.saveSetting("calendars.seq", String(seq));
    return seq;
  };
  return {
    /** Everything an account has; a new account has three calendars and nothing in them. */
    calendarsOf(vendor: Vendor, email: string): Calendar[] {
      const known = calendarRows("vendor = ? AND email = ?", vendor, email);
      if (known.length > 0) return known;
      for (const calendar of firstCalendars(vendor, email)) {
        database.run("INSERT INTO calendar VALUES (?, ?, ?, ?, ?, ?, ?, ?)", `${vendor}:${calendar.id}`, vendor, calendar.id, email, calendar.name, "Europe/Berlin", calendar.isPrimary ? 1 : 0, calendar.mayWrite ? 1 : 0);
      }
      return calendarRows("vendor = ? AND email = ?", vendor, email);
    },
    everyCalendar: () => calendarRows("1 = 1"),
    byKey: (key: string): Calendar | null => calendarRows("key = ?", key)[0] ?? null,
    setTimeZone(calendar: Calendar, timeZone: string): void {
      database.run("UPDATE calendar SET time_zone = ? WHERE key = ?", timeZone, calendar.key);
    },
    find,
    events: (calendar: Calendar): StoredEvent[] => database.all("SELECT body FROM calendar_event WHERE calendar = ? ORDER BY id", calendar.key).map((row) => JSON.parse(text(row, "body")) as StoredEvent),
    /** Adds an event or replaces it. */
    save(calendar: Calendar, event: StoredEvent): void {
      const isNew = find(calendar, event.id) === null;
      const seq = nextSeq();
      database.run("INSERT INTO calendar_event VALUES (?, ?, ?, ?) ON CONFLICT (calendar, id) DO UPDATE SET body = excluded.body, seq = excluded.seq", calendar.key, event.id, JSON.stringify(event), seq);
      writeOccurrences(database, calendar, event.id, expand(event, calendar.timeZone, clock().getTime() + AHEAD_MS), seq);
      changed(calendar, event.id, isNew ? "created" : "updated");
    },
    /** Takes an event away; false when it was not there. */
    remove(calendar: Calendar, id: string): boolean {
      const { changes } = database.run("DELETE FROM calendar_event WHERE calendar = ? AND id = ?", calendar.key, id);
      if (changes === 0) return false;
      writeOccurrences(database, calendar, id, [], nextSeq());
      changed(calendar, id, "deleted");
      return true;
    },
    /** What takes place in a span; with `sinceSeq`, only what changed after it, wherever it is now, tombstones included. */
    list(calendar: Calendar, { fromMs, untilMs }: Span, sinceSeq: number | null): Listed[] {
      const where = sinceSeq === null ? "gone = 0 AND end_ms > ? AND start_ms < ?" : `seq > ${sinceSeq} AND end_ms > ? AND start_ms < ?`;
      const span = sinceSeq === null ? [fromMs, untilMs] : [0, Number.MAX_SAFE_INTEGER];
      return database.all(`SELECT * FROM calendar_occurrence WHERE calendar = ? AND ${where} ORDER BY start_ms, id`, calendar.key, ...span).map((row) => listed(row, find(calendar, text(row, "event_id"))));
    },
    /** Whether an event was there once and is not any more: its id stays taken. */
    wasThere: (calendar: Calendar, id: string) => database.one("SELECT 1 AS yes FROM calendar_occurrence WHERE calendar = ? AND event_id = ? AND gone = 1", calendar.key, id) !== undefined && find(calendar, id) === null,
    seq: () => Number(database.setting("calendars.seq") ?? 0),
  };
}

function writeOccurrences(database: Database, calendar: Calendar, eventId: string, now: readonly Occurrence[], seq: number): void {
  const before = database.all("SELECT id, gone FROM calendar_occurrence WHERE calendar = ? AND event_id = ? AND gone = 0", calendar.key, eventId).map((row) => text(row, "id"));
  const kept = new Set(now.map(({ id }) => id));
  for (const id of before) if (!kept.has(id)) database.run("UPDATE calendar_occurrence SET gone = 1, seq = ? WHERE calendar = ? AND id = ?", seq, calendar.key, id);
  for (const each of now) {
    database.run(
      "INSERT INTO calendar_occurrence VALUES (?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT (calendar, id) DO UPDATE SET event_id = excluded.event_id, start_ms = excluded.start_ms, end_ms = excluded.end_ms, body = excluded.body, seq = excluded.seq, gone = 0",
      calendar.key, each.id, eventId, each.startMs, each.endMs, JSON.stringify(each), seq,
    );
  }
}

function listed(row: Row, event: StoredEvent | null): Listed {
  return { occurrence: JSON.parse(text(row, "body")) as Occurrence, event, eventId: text(row, "event_id"), isGone: number(row, "gone") === 1, seq: number(row, "seq") };
}

function readCalendar(row: Row): Calendar {
  return {
    key: text(row, "key"), vendor: text(row, "vendor") as Vendor, id: text(row, "id"), email: text(row, "email"), name: text(row, "name"),
    timeZone: text(row, "time_zone"), isPrimary: number(row, "is_primary") === 1, mayWrite: number(row, "may_write") === 1,
  };
}

function firstCalendars(vendor: Vendor, email: string): Pick<Calendar, "id" | "name" | "isPrimary" | "mayWrite">[] {
  const mark = (name: string) => createHash("sha256").update(`${email} ${name}`).digest("hex").slice(0, 26);
  const id = (name: string) => (vendor === "google" ? `${mark(name)}@group.calendar.google.com` : `AAMkA${mark(name)}=`);
  return [
    vendor === "google" ? { id: email, name: email, isPrimary: true, mayWrite: true } : { id: id("Calendar"), name: "Calendar", isPrimary: true, mayWrite: true },
    { id: id("Family"), name: "Family", isPrimary: false, mayWrite: true },
    { id: id("Holidays"), name: "Public holidays", isPrimary: false, mayWrite: false },
  ];
}
