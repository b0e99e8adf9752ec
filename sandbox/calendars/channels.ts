import { randomUUID } from "node:crypto";
import type { Calendar, Vendor } from "@/sandbox/calendars/calendar-store";
import { type Database, number, type Row, text } from "@/sandbox/database";

const DDL = `
CREATE TABLE IF NOT EXISTS calendar_channel (id TEXT PRIMARY KEY, vendor TEXT NOT NULL, calendar TEXT NOT NULL, resource TEXT NOT NULL, address TEXT NOT NULL, token TEXT NOT NULL, expires_at INTEGER NOT NULL, sent INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS calendar_push (id INTEGER PRIMARY KEY AUTOINCREMENT, channel TEXT NOT NULL, event_id TEXT NOT NULL, change TEXT NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL, due_at INTEGER NOT NULL, outcome TEXT);
`;
const HELD = "calendars.held";
const RETRY_SECONDS = [1, 5, 30];

export type Channel = { readonly id: string; readonly vendor: Vendor; readonly calendar: string; readonly resource: string; readonly address: string; readonly token: string; readonly expiresAt: number };
export type Push = { readonly id: number; readonly channel: Channel; readonly eventId: string; readonly change: string; readonly attempts: number; readonly number: number };

export type Channels = ReturnType<typeof createChannels>;

/** Who wants to hear of changes, and what they have not heard of yet. */
export function createChannels(database: Database, clock: () => Date) {
  database.define(DDL);
  const live = (calendarKey: string) => database.all("SELECT * FROM calendar_channel WHERE calendar = ? AND expires_at > ?", calendarKey, clock().getTime()).map(readChannel);
  const enqueue = (channel: Channel, eventId: string, change: string): void => {
    database.run("INSERT INTO calendar_push (channel, event_id, change, state, attempts, due_at) VALUES (?, ?, ?, 'waiting', 0, ?)", channel.id, eventId, change, clock().getTime());
  };
  return {
    live,
    open(channel: Omit<Channel, "resource" | "id"> & { readonly id?: string }): Channel {
      const opened: Channel = { ...channel, id: channel.id ?? randomUUID(), resource: randomUUID().replaceAll("-", "") };
      database.run("INSERT INTO calendar_channel VALUES (?, ?, ?, ?, ?, ?, ?, 0)", opened.id, opened.vendor, opened.calendar, opened.resource, opened.address, opened.token, opened.expiresAt);
      return opened;
    },
    find(id: string): Channel | null {
      const row = database.one("SELECT * FROM calendar_channel WHERE id = ?", id);
      return row ? readChannel(row) : null;
    },
    extend: (id: string, expiresAt: number) => void database.run("UPDATE calendar_channel SET expires_at = ? WHERE id = ?", expiresAt, id),
    close: (id: string) => database.run("DELETE FROM calendar_channel WHERE id = ?", id).changes > 0,
    enqueue,
    announce(calendar: Calendar, eventId: string, change: string): void {
      for (const channel of live(calendar.key)) enqueue(channel, eventId, change);
    },
    hold: (isHeld: boolean) => database.saveSetting(HELD, isHeld ? "yes" : "no"),
    isHeld: () => database.setting(HELD) === "yes",
    due(): Push[] {
      if (database.setting(HELD) === "yes") return [];
      const rows = database.all("SELECT p.*, c.vendor, c.calendar, c.resource, c.address, c.token, c.expires_at, c.sent FROM calendar_push p JOIN calendar_channel c ON c.id = p.channel WHERE p.state = 'waiting' AND p.due_at <= ? ORDER BY p.id LIMIT 20", clock().getTime());
      return rows.map((row) => ({ id: number(row, "id"), channel: { ...readChannel(row), id: text(row, "channel") }, eventId: text(row, "event_id"), change: text(row, "change"), attempts: number(row, "attempts"), number: number(row, "sent") + 1 }));
    },
    settled(push: Push, outcome: string): void {
      const wait = /^2\d\d$/.test(outcome) ? undefined : RETRY_SECONDS[push.attempts];
      const state = /^2\d\d$/.test(outcome) ? "delivered" : wait === undefined ? "given up" : "waiting";
      database.run("UPDATE calendar_push SET state = ?, attempts = attempts + 1, outcome = ?, due_at = ? WHERE id = ?", state, outcome, clock().getTime() + (wait ?? 0) * 1000, push.id);
      database.run("UPDATE calendar_channel SET sent = sent + 1 WHERE id = ?", push.channel.id);
    },
    newest: (limit: number) => database.all("SELECT p.id, p.change, p.state, p.outcome, c.calendar FROM calendar_push p LEFT JOIN calendar_channel c ON c.id = p.channel ORDER BY p.id DESC LIMIT ?", limit),
  };
}

function readChannel(row: Row): Channel {
  return {
    id: text(row, "id" in row && typeof row["id"] === "string" ? "id" : "channel"), vendor: text(row, "vendor") as Vendor, calendar: text(row, "calendar"),
    resource: text(row, "resource"), address: text(row, "address"), token: text(row, "token"), expiresAt: number(row, "expires_at"),
  };
}
