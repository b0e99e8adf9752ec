import { createHash, randomBytes } from "node:crypto";
import type { Account } from "@/sandbox/google/accounts";
import { type Database, text } from "@/sandbox/database";

const DDL = `
CREATE TABLE IF NOT EXISTS google_grant (hash TEXT PRIMARY KEY, kind TEXT NOT NULL, body TEXT NOT NULL, expires_at INTEGER NOT NULL, used_at INTEGER)`;
const CODE_MS = 10 * 60_000;
const TOKEN_MS = 60 * 60_000;

export type CodeGrant = {
  readonly account: Account; readonly clientId: string; readonly redirectUri: string; readonly challenge: string; readonly nonce: string | null; readonly scope: string;
};

export type Grants = ReturnType<typeof createGrants>;

/** Authorisation codes (once, ten minutes) and access tokens (an hour), kept hashed. */
export function createGrants(database: Database, clock: () => Date) {
  database.define(DDL);
  const issue = (kind: "code" | "token", body: unknown, lifeMs: number): string => {
    const secret = randomBytes(32).toString("base64url");
    database.run("INSERT INTO google_grant VALUES (?, ?, ?, ?, NULL)", hash(secret), kind, JSON.stringify(body), clock().getTime() + lifeMs);
    return secret;
  };
  return {
    issueCode: (grant: CodeGrant) => issue("code", grant, CODE_MS),
    issueToken: (account: Account) => issue("token", account, TOKEN_MS),
    /** The grant behind a code, which is used up by asking, whatever comes of it. */
    takeCode(code: string): CodeGrant | null {
      const now = clock().getTime();
      const row = database.one("UPDATE google_grant SET used_at = ? WHERE hash = ? AND kind = 'code' AND used_at IS NULL AND expires_at > ? RETURNING body", now, hash(code), now);
      return row ? (JSON.parse(text(row, "body")) as CodeGrant) : null;
    },
    accountOf(token: string): Account | null {
      const row = database.one("SELECT body FROM google_grant WHERE hash = ? AND kind = 'token' AND expires_at > ?", hash(token), clock().getTime());
      return row ? (JSON.parse(text(row, "body")) as Account) : null;
    },
  };
}

function hash(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}
