import { mkdtempSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { completeSettings, keepSecrets, newSecrets, usesSandbox } from "@/scripts/stack/settings";

const folder = mkdtempSync(path.join(os.tmpdir(), "colloquy-settings-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const places = { databaseUrl: "postgresql://here/colloquy", port: 3001, sandboxPort: 3901, dataDir: "/data" };

test("with nothing configured, every outside service is the sandbox", () => {
  const settings = completeSettings({}, newSecrets(), places);
  expect(settings).toMatchObject({
    PUBLIC_URL: "http://localhost:3001",
    STRIPE_API_BASE: "http://localhost:3901",
    RESEND_BASE_URL: "http://localhost:3901/resend",
    GOOGLE_ISSUER: "http://localhost:3901/google",
    GOOGLE_API_BASE: "http://localhost:3901/googleapis",
    MICROSOFT_LOGIN_BASE: "http://localhost:3901/microsoft/login",
    MICROSOFT_GRAPH_BASE: "http://localhost:3901/microsoft/graph",
    ZOOM_API_BASE: "http://localhost:3901/zoom/v2",
    ZOOM_LOGIN_BASE: "http://localhost:3901/zoom",
    STORAGE_DIR: path.join("/data", "files"),
    OUTBOUND_LOOPBACK_PORT: "3901",
  });
  expect(settings["AUTH_SECRET"]?.length).toBeGreaterThanOrEqual(32);
  expect(usesSandbox(settings)).toBe(true);
});

test("real keys leave no sandbox behind, and no invented webhook secret beside a real account", () => {
  const configured = { STRIPE_SECRET_KEY: "sk_live_x", SMTP_URL: "smtp://mail", GOOGLE_CLIENT_ID: "id", ZOOM_ACCOUNT_ID: "acc", MICROSOFT_CLIENT_ID: "ms", AUTH_SECRET: "own" };
  const settings = completeSettings(configured, newSecrets(), places);
  expect(usesSandbox(settings)).toBe(false);
  expect(settings["STRIPE_WEBHOOK_SECRET"]).toBeUndefined();
  expect(settings["OUTBOUND_LOOPBACK_PORT"]).toBeUndefined();
  expect(settings["ZOOM_WEBHOOK_SECRET"]).toBeUndefined();
  expect(settings["RESEND_API_KEY"]).toBeUndefined();
  expect(settings["AUTH_SECRET"]).toBe("own");
});

test("a sandbox elsewhere on this machine opens no port of ours to addresses that people give", () => {
  const configured = { STRIPE_SECRET_KEY: "sk", STRIPE_API_BASE: "http://localhost:39010", SMTP_URL: "smtp://mail", GOOGLE_CLIENT_ID: "id", MICROSOFT_CLIENT_ID: "id", ZOOM_ACCOUNT_ID: "acc" };
  const settings = completeSettings(configured, newSecrets(), places);
  expect([usesSandbox(settings), settings["OUTBOUND_LOOPBACK_PORT"]]).toEqual([true, undefined]);
});

test("an empty setting counts as none", () => {
  expect(completeSettings({ STRIPE_SECRET_KEY: "", PUBLIC_URL: "" }, newSecrets(), places)).toMatchObject({ STRIPE_SECRET_KEY: "sk_test_sandbox", PUBLIC_URL: "http://localhost:3001" });
});

test("secrets are made once and readable by their owner alone", () => {
  const file = path.join(folder, "inside", "secrets.json");
  const first = keepSecrets(file);
  expect(keepSecrets(file)).toEqual(first);
  expect(statSync(file).mode & 0o077).toBe(0);
});
