import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { type Database, number, type Row, text, textOf } from "@/sandbox/database";
import type { World } from "@/sandbox/world";

const DDL = `
CREATE TABLE IF NOT EXISTS zoom_delivery (id INTEGER PRIMARY KEY AUTOINCREMENT, event TEXT NOT NULL, body TEXT NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL, due_at INTEGER NOT NULL, outcome TEXT);
CREATE INDEX IF NOT EXISTS zoom_delivery_due ON zoom_delivery (state, due_at);`;
const RETRY_SECONDS = [1, 3, 10, 60, 300, 1800];
const ANSWER_WITHIN_MS = 3_000;

export type ZoomDelivery = { readonly id: number; readonly event: string; readonly state: string; readonly attempts: number; readonly outcome: string | null };

export type ZoomCourier = ReturnType<typeof createZoomCourier>;

/** Carries Zoom's events to the product, signed as Zoom signs, one after the other; again after a while when the answer is not 2xx. */
export function createZoomCourier(world: World) {
  const { database, clock } = world;
  database.define(DDL);
  let trip: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = true;
  const wake = () => {
    clearTimeout(timer);
    if (stopped) return;
    trip ??= carryAll(world).finally(() => {
      trip = null;
      if (!stopped && waiting(database) > 0) timer = setTimeout(wake, 500);
    });
  };
  return {
    wake,
    send(event: string, payload: object, extra: object = {}): void {
      const body = JSON.stringify({ event, event_ts: clock().getTime(), payload, ...extra });
      database.run("INSERT INTO zoom_delivery (event, body, state, attempts, due_at) VALUES (?, ?, 'waiting', 0, ?)", event, body, clock().getTime());
      wake();
    },
    /** The same event once more, to the letter, as Zoom does when an answer was lost. */
    again(id: number): boolean {
      const { changes } = database.run("INSERT INTO zoom_delivery (event, body, state, attempts, due_at) SELECT event, body, 'waiting', 0, ? FROM zoom_delivery WHERE id = ?", clock().getTime(), id);
      wake();
      return changes > 0;
    },
    newest: (limit: number): ZoomDelivery[] => database.all("SELECT * FROM zoom_delivery ORDER BY id DESC LIMIT ?", limit).map(read),
    waiting: () => waiting(database),
    validate: () => validate(world),
    start(): void {
      stopped = false;
      wake();
    },
    async stop(): Promise<void> {
      stopped = true;
      clearTimeout(timer);
      await trip;
    },
  };
}

/** Zoom's headers for a body: the moment in seconds and an HMAC-SHA256 over version, moment and body. */
export function zoomHeaders(body: string, secret: string, atSeconds: number): Record<string, string> {
  const digest = createHmac("sha256", secret).update(`v0:${atSeconds}:${body}`, "utf8").digest("hex");
  return { "content-type": "application/json; charset=utf-8", "x-zm-request-timestamp": String(atSeconds), "x-zm-signature": `v0=${digest}`, "x-zm-trackingid": `v=2.0;clid=sandbox;rid=WEB_${randomUUID().slice(0, 8)}` };
}

async function carryAll(world: World): Promise<void> {
  const { database, clock } = world;
  for (;;) {
    const row = database.one("SELECT * FROM zoom_delivery WHERE state = 'waiting' AND due_at <= ? ORDER BY id LIMIT 1", clock().getTime());
    if (!row) return;
    const { id, attempts, event } = read(row);
    const { outcome } = await post(world, text(row, "body"));
    const wait = RETRY_SECONDS[attempts];
    const state = /^2\d\d$/.test(outcome) ? "delivered" : wait === undefined ? "given up" : "waiting";
    database.run("UPDATE zoom_delivery SET state = ?, attempts = attempts + 1, outcome = ?, due_at = ? WHERE id = ?", state, outcome, clock().getTime() + (wait ?? 0) * 1000, id);
    world.log("zoom-webhook", { event, attempt: attempts + 1, outcome });
  }
}

/** The challenge that Zoom sends before it uses an address, and what came of it. */
async function validate(world: World): Promise<string> {
  const plainToken = randomBytes(16).toString("base64url");
  const { outcome, answer } = await post(world, JSON.stringify({ event: "endpoint.url_validation", event_ts: world.clock().getTime(), payload: { plainToken } }));
  const encryptedToken = createHmac("sha256", world.config.zoom.webhookSecret).update(plainToken).digest("hex");
  const isRight = outcome === "200" && JSON.stringify(answer) === JSON.stringify({ plainToken, encryptedToken });
  return isRight ? "valid" : `not valid (${outcome})`;
}

async function post(world: World, body: string): Promise<{ outcome: string; answer: unknown }> {
  const { webhookUrl, webhookSecret } = world.config.zoom;
  try {
    const headers = zoomHeaders(body, webhookSecret, Math.floor(world.clock().getTime() / 1000));
    const response = await fetch(webhookUrl, { method: "POST", headers, body, redirect: "manual", signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    return { outcome: String(response.status), answer: await response.json().catch(() => null) };
  } catch (error) {
    return { outcome: error instanceof DOMException && error.name === "TimeoutError" ? "no answer in 3 s" : "no connection", answer: null };
  }
}

function waiting(database: Database): number {
  return number(database.one("SELECT count(*) AS n FROM zoom_delivery WHERE state = 'waiting'") ?? { n: 0 }, "n");
}

function read(row: Row): ZoomDelivery {
  return { id: number(row, "id"), event: text(row, "event"), state: text(row, "state"), attempts: number(row, "attempts"), outcome: textOf(row.outcome) };
}
