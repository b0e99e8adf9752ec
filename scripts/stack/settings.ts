import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

export type Settings = Record<string, string>;

const SecretsSchema = z.record(z.string(), z.string());

/** The secrets of this installation, made once and kept in a file that only its owner may read. */
export function keepSecrets(file: string): Settings {
  const kept = existsSync(file) ? SecretsSchema.parse(JSON.parse(readFileSync(file, "utf8"))) : {};
  const secrets = { ...newSecrets(), ...kept };
  if (Object.keys(secrets).length > Object.keys(kept).length) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  }
  return secrets;
}

/** Fresh random secrets, enough for one run. */
export function newSecrets(): Settings {
  return {
    AUTH_SECRET: randomBytes(32).toString("base64url"),
    SECRETS_KEY: randomBytes(32).toString("base64url"),
    STRIPE_WEBHOOK_SECRET: `whsec_${randomBytes(24).toString("base64url")}`,
    ZOOM_WEBHOOK_SECRET: randomBytes(24).toString("base64url"),
  };
}

export type Places = { databaseUrl: string; port: number; sandboxPort: number; dataDir: string };

/** What is configured, completed so that the product runs: sandbox addresses where keys are missing, secrets where none are set. */
export function completeSettings(configured: Record<string, string | undefined>, secrets: Settings, places: Places): Settings {
  const given = Object.fromEntries(Object.entries(configured).filter((entry): entry is [string, string] => Boolean(entry[1])));
  const sandbox = `http://localhost:${places.sandboxPort}`;
  const { STRIPE_WEBHOOK_SECRET = "", ZOOM_WEBHOOK_SECRET = "", ...ownSecrets } = secrets;
  const settings: Settings = {
    PUBLIC_URL: `http://localhost:${places.port}`,
    STORAGE_DIR: path.join(places.dataDir, "files"),
    SANDBOX_DATA: path.join(places.dataDir, "sandbox.db"),
    ...ownSecrets,
    ...(given["STRIPE_SECRET_KEY"] === undefined
      ? { STRIPE_SECRET_KEY: "sk_test_sandbox", STRIPE_API_BASE: sandbox, STRIPE_WEBHOOK_SECRET }
      : {}),
    ...(given["RESEND_API_KEY"] === undefined && given["SMTP_URL"] === undefined
      ? { RESEND_API_KEY: "re_sandbox", RESEND_BASE_URL: `${sandbox}/resend` }
      : {}),
    ...(given["GOOGLE_CLIENT_ID"] === undefined
      ? { GOOGLE_CLIENT_ID: "sandbox", GOOGLE_CLIENT_SECRET: "sandbox", GOOGLE_ISSUER: `${sandbox}/google`, GOOGLE_API_BASE: `${sandbox}/googleapis` }
      : {}),
    ...(given["MICROSOFT_CLIENT_ID"] === undefined
      ? { MICROSOFT_CLIENT_ID: "sandbox", MICROSOFT_CLIENT_SECRET: "sandbox", MICROSOFT_LOGIN_BASE: `${sandbox}/microsoft/login`, MICROSOFT_GRAPH_BASE: `${sandbox}/microsoft/graph` }
      : {}),
    ...(given["ZOOM_ACCOUNT_ID"] === undefined
      ? { ZOOM_ACCOUNT_ID: "sandbox", ZOOM_CLIENT_ID: "sandbox", ZOOM_CLIENT_SECRET: "sandbox", ZOOM_WEBHOOK_SECRET, ZOOM_API_BASE: `${sandbox}/zoom/v2`, ZOOM_LOGIN_BASE: `${sandbox}/zoom` }
      : {}),
    ...given,
    DATABASE_URL: places.databaseUrl,
    PORT: String(places.port),
    SANDBOX_PORT: String(places.sandboxPort),
  };
  // A calendar that the sandbox publishes can then be subscribed to, although it is on this machine.
  return standIns(settings).some((address) => address === sandbox || address.startsWith(`${sandbox}/`)) ? { OUTBOUND_LOOPBACK_PORT: String(places.sandboxPort), ...settings } : settings;
}

/** Whether any outside service is answered by the sandbox. */
export function usesSandbox(settings: Settings): boolean {
  return standIns(settings).some((address) => address.startsWith("http://localhost:"));
}

/** The addresses that take the place of a vendor's. */
function standIns(settings: Settings): string[] {
  return ["STRIPE_API_BASE", "RESEND_BASE_URL", "GOOGLE_ISSUER", "MICROSOFT_GRAPH_BASE", "ZOOM_API_BASE"].flatMap((name) => settings[name] ?? []);
}
