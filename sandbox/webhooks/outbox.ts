import { type Database, number, type Row, text, textOf } from "@/sandbox/database";

const DDL = `
CREATE TABLE IF NOT EXISTS delivery (
  id INTEGER PRIMARY KEY AUTOINCREMENT, event_id TEXT NOT NULL, event_type TEXT NOT NULL, state TEXT NOT NULL,
  attempts INTEGER NOT NULL, due_at INTEGER NOT NULL, rank REAL NOT NULL, urgent INTEGER NOT NULL, outcome TEXT
);
CREATE INDEX IF NOT EXISTS delivery_due ON delivery (state, rank, id);
CREATE INDEX IF NOT EXISTS delivery_next ON delivery (state, due_at);
CREATE INDEX IF NOT EXISTS delivery_event ON delivery (event_id);
`;
const RETRY_SECONDS = [1, 2, 5, 15, 60, 120, 300, 600, 1800];
const HELD = "webhooks.held";

export type DeliveryState = "waiting" | "delivered" | "given up";
export type Delivery = {
  readonly id: number; readonly eventId: string; readonly eventType: string; readonly state: DeliveryState;
  readonly attempts: number; readonly dueAt: number; readonly outcome: string | null;
};

export type Outbox = ReturnType<typeof createOutbox>;

/** Deliveries still to be made and those that were, written with the event that they carry. Times are milliseconds. */
export function createOutbox(database: Database, clock: () => Date) {
  database.define(DDL);
  const add = (eventId: string, eventType: string, urgent: boolean) => {
    const sql = "INSERT INTO delivery (event_id, event_type, state, attempts, due_at, rank, urgent) VALUES (?, ?, 'waiting', 0, ?, 0, ?)";
    database.run(sql, eventId, eventType, clock().getTime(), urgent ? 1 : 0);
  };
  const isHeld = () => database.setting(HELD) === "yes";
  return {
    isHeld,
    add: (eventId: string, eventType: string) => add(eventId, eventType, false),
    /** Once more, at once, even while deliveries are held. */
    again: (eventId: string, eventType: string) => add(eventId, eventType, true),
    hold: () => database.saveSetting(HELD, "yes"),
    release(order: "as-made" | "shuffled", copies: number): void {
      database.saveSetting(HELD, "no");
      for (let copy = 1; copy < copies; copy += 1) database.run(DUPLICATE, clock().getTime());
      const rank = order === "shuffled" ? "abs(random()) / 9223372036854775807.0" : "0";
      database.run(`UPDATE delivery SET due_at = ?, rank = ${rank} WHERE state = 'waiting'`, clock().getTime());
    },
    due: (limit: number, busy: ReadonlySet<number>) => dueNow(database, clock().getTime(), isHeld(), limit, busy),
    nextDueAt: (busy: ReadonlySet<number>) => nextDueAt(database, isHeld(), busy),
    delivered(delivery: Delivery, outcome: string): void {
      database.run("UPDATE delivery SET state = 'delivered', attempts = attempts + 1, outcome = ? WHERE id = ?", outcome, delivery.id);
    },
    failed(delivery: Delivery, outcome: string): void {
      const wait = RETRY_SECONDS[delivery.attempts];
      const sql = "UPDATE delivery SET state = ?, attempts = attempts + 1, outcome = ?, due_at = ? WHERE id = ?";
      database.run(sql, wait === undefined ? "given up" : "waiting", outcome, clock().getTime() + (wait ?? 0) * 1000, delivery.id);
    },
    waitingFor(eventId: string): number {
      return number(database.one("SELECT count(*) AS n FROM delivery WHERE event_id = ? AND state = 'waiting'", eventId) ?? { n: 0 }, "n");
    },
    waiting: () => number(database.one("SELECT count(*) AS n FROM delivery WHERE state = 'waiting'") ?? { n: 0 }, "n"),
    newest: (limit: number) => database.all("SELECT * FROM delivery ORDER BY id DESC LIMIT ?", limit).map(read),
    ofEvent: (eventId: string) => database.all("SELECT * FROM delivery WHERE event_id = ? ORDER BY id", eventId).map(read),
  };
}

const DUPLICATE = `
INSERT INTO delivery (event_id, event_type, state, attempts, due_at, rank, urgent)
SELECT event_id, event_type, 'waiting', 0, ?, 0, 0 FROM delivery WHERE state = 'waiting' GROUP BY event_id, event_type`;

function dueNow(database: Database, now: number, held: boolean, limit: number, busy: ReadonlySet<number>): Delivery[] {
  const sql = "SELECT * FROM delivery WHERE state = 'waiting' AND due_at <= ? AND (urgent = 1 OR ? = 0) ORDER BY rank, id LIMIT ?";
  const rows = database.all(sql, now, held ? 1 : 0, limit + busy.size);
  return rows.map(read).filter((delivery) => !busy.has(delivery.id)).slice(0, limit);
}

function nextDueAt(database: Database, held: boolean, busy: ReadonlySet<number>): number | null {
  const sql = "SELECT id, due_at FROM delivery WHERE state = 'waiting' AND (urgent = 1 OR ? = 0) ORDER BY due_at LIMIT ?";
  const next = database.all(sql, held ? 1 : 0, busy.size + 1).find((row) => !busy.has(number(row, "id")));
  return next ? number(next, "due_at") : null;
}

function read(row: Row): Delivery {
  return {
    id: number(row, "id"), eventId: text(row, "event_id"), eventType: text(row, "event_type"), state: text(row, "state") as DeliveryState,
    attempts: number(row, "attempts"), dueAt: number(row, "due_at"), outcome: textOf(row.outcome),
  };
}
