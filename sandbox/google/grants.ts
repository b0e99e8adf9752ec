import { createHash, randomBytes } from "node:crypto";
import type { Account } from "@/sandbox/google/accounts";
import { type Database, text } from "@/sandbox/database";

const CODE_MS = 10 * 60_000;
const TOKEN_MS = 60 * 60_000;
const REFRESH_MS = 180 * 24 * 60 * 60_000;

export type CodeGrant = {
  readonly account: Account; readonly clientId: string; readonly redirectUri: string; readonly challenge: string; readonly nonce: string | null; readonly scope: string;
  /** Whether a refresh token is asked for as well. */
  readonly isOffline?: boolean;
};

/** What stands behind a token. */
export type TokenGrant = { readonly account: Account; readonly clientId: string; readonly scope: string; readonly issuedAt: number };

export type Grants = ReturnType<typeof createGrants>;

/** Authorisation codes (once, ten minutes), access tokens (an hour) and refresh tokens (half a year) of one vendor, kept hashed. */
export function createGrants(database: Database, clock: () => Date, vendor: "google" | "microsoft") {
  const table = `${vendor}_grant`;
  database.define(`CREATE TABLE IF NOT EXISTS ${table} (hash TEXT PRIMARY KEY, kind TEXT NOT NULL, body TEXT NOT NULL, expires_at INTEGER NOT NULL, used_at INTEGER)`);
  database.define("CREATE TABLE IF NOT EXISTS revocation (vendor TEXT NOT NULL, email TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (vendor, email))");
  const issue = (kind: "code" | "token" | "refresh", body: unknown, lifeMs: number): string => {
    const secret = randomBytes(32).toString("base64url");
    database.run(`INSERT INTO ${table} VALUES (?, ?, ?, ?, NULL)`, hash(secret), kind, JSON.stringify(body), clock().getTime() + lifeMs);
    return secret;
  };
  const grantBehind = (kind: "token" | "refresh", token: string): TokenGrant | null => {
    const row = database.one(`SELECT body FROM ${table} WHERE hash = ? AND kind = ? AND expires_at > ?`, hash(token), kind, clock().getTime());
    if (!row) return null;
    const grant = JSON.parse(text(row, "body")) as TokenGrant;
    const revoked = database.one("SELECT 1 AS yes FROM revocation WHERE vendor = ? AND email = ? AND at >= ?", vendor, grant.account.email, grant.issuedAt);
    return revoked ? null : grant;
  };
  const tokenGrant = ({ account, clientId, scope }: Pick<CodeGrant, "account" | "clientId" | "scope">): TokenGrant => ({ account, clientId, scope, issuedAt: clock().getTime() });
  return {
    issueCode: (grant: CodeGrant) => issue("code", grant, CODE_MS),
    issueToken: (grant: Pick<CodeGrant, "account" | "clientId" | "scope">) => issue("token", tokenGrant(grant), TOKEN_MS),
    issueRefresh: (grant: Pick<CodeGrant, "account" | "clientId" | "scope">) => issue("refresh", tokenGrant(grant), REFRESH_MS),
    /** The grant behind a code, which is used up by asking, whatever comes of it. */
    takeCode(code: string): CodeGrant | null {
      const now = clock().getTime();
      const row = database.one(`UPDATE ${table} SET used_at = ? WHERE hash = ? AND kind = 'code' AND used_at IS NULL AND expires_at > ? RETURNING body`, now, hash(code), now);
      return row ? (JSON.parse(text(row, "body")) as CodeGrant) : null;
    },
    grantOf: (token: string) => grantBehind("token", token),
    grantOfRefresh: (token: string) => grantBehind("refresh", token),
    accountOf: (token: string): Account | null => grantBehind("token", token)?.account ?? null,
    /** As when the person takes the access back in their account: every token given to anybody until now is worthless. */
    revokeAll(email: string): void {
      database.run("INSERT INTO revocation VALUES (?, ?, ?) ON CONFLICT (vendor, email) DO UPDATE SET at = excluded.at", vendor, email, clock().getTime());
    },
  };
}

function hash(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}
