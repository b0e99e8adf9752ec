import { createHash } from "node:crypto";
import { type Database, number, text } from "@/sandbox/database";
import type { SandboxRequest } from "@/sandbox/router";
import { StripeRefusal } from "@/sandbox/stripe/stripe-error";

const DDL = `
CREATE TABLE IF NOT EXISTS idempotency (
  key TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, request_id TEXT NOT NULL, status INTEGER NOT NULL, body TEXT NOT NULL
)`;

export type StripeAnswer = { status: number; body: unknown; headers?: Record<string, string> };
export type Idempotency = ReturnType<typeof createIdempotency>;

/** The first answer under a key is the answer for ever; another request under it is refused. Malformed requests leave no trace. */
export function createIdempotency(database: Database) {
  database.define(DDL);
  return {
    once(key: string, request: SandboxRequest, requestId: string, work: () => StripeAnswer): StripeAnswer {
      const fingerprint = fingerprintOf(request);
      const earlier = database.one("SELECT * FROM idempotency WHERE key = ?", key);
      if (earlier && text(earlier, "fingerprint") !== fingerprint) throw otherParameters(key);
      if (earlier) {
        const headers = { "idempotent-replayed": "true", "original-request": text(earlier, "request_id") };
        return { status: number(earlier, "status"), body: JSON.parse(text(earlier, "body")), headers };
      }
      const answer = work();
      database.run("INSERT INTO idempotency VALUES (?, ?, ?, ?, ?)", key, fingerprint, requestId, answer.status, JSON.stringify(answer.body));
      return answer;
    },
  };
}

function fingerprintOf(request: SandboxRequest): string {
  const params = new URLSearchParams(request.body.toString("utf8"));
  params.sort();
  return createHash("sha256").update(`${request.path}\n${params.toString()}`).digest("base64url");
}

function otherParameters(key: string): StripeRefusal {
  const message = `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`;
  return new StripeRefusal(400, { type: "idempotency_error", message });
}
