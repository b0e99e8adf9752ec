import type { Database } from "@/sandbox/database";
import { text } from "@/sandbox/database";
import type { Desk } from "@/sandbox/stripe/desk";
import { expireSession } from "@/sandbox/stripe/finish-session";
import { cancelIntent } from "@/sandbox/stripe/settle-intent";

const AUTHORIZATION_SECONDS = 7 * 86_400;
const DUE_SESSIONS = `
SELECT id FROM resource WHERE kind = 'checkout.session' AND json_extract(body, '$.status') = 'open' AND json_extract(body, '$.expires_at') <= ? LIMIT 100`;
const DUE_AUTHORIZATIONS = `
SELECT id FROM resource WHERE kind = 'payment_intent' AND json_extract(body, '$.status') = 'requires_capture' AND json_extract(body, '$.created') <= ? LIMIT 100`;

/** What the clock does: sessions past their time expire, authorisations older than seven days are released. Returns how many changed. */
export function tick(database: Database, desk: Desk): number {
  const sessions = database.all(DUE_SESSIONS, desk.now);
  for (const row of sessions) expireSession(desk, desk.resources.get("checkout.session", text(row, "id")));
  const authorizations = database.all(DUE_AUTHORIZATIONS, desk.now - AUTHORIZATION_SECONDS);
  for (const row of authorizations) cancelIntent(desk, desk.resources.get("payment_intent", text(row, "id")), "automatic");
  return sessions.length + authorizations.length;
}
