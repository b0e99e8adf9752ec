import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startSandbox } from "@/sandbox/start-sandbox";
import { type SandboxForTest, sandboxForTest } from "@/sandbox/testing/sandbox-for-test";

let sandbox: SandboxForTest;
beforeAll(async () => {
  sandbox = await sandboxForTest();
});
afterAll(() => sandbox.close());

test("it listens on loopback only, and says so", async () => {
  const outside = startSandbox({ port: 0, host: "0.0.0.0", dataFile: ":memory:", publicUrl: "http://localhost:3000", webhookSecret: "x" });
  await expect(outside).rejects.toThrow("loopback");
});

test("it answers to loopback names only, so that no page elsewhere can reach it under a name of its own", async () => {
  const status = await new Promise((resolve) => {
    request(sandbox.url, { headers: { host: "evil.example" } }, (response) => resolve(response.statusCode)).end();
  });
  expect(status).toBe(421);
});

test("another site's form changes nothing", async () => {
  const answer = await fetch(`${sandbox.url}/control/webhooks/pause`, { method: "POST", headers: { "sec-fetch-site": "cross-site" } });
  expect(answer.status).toBe(403);
});

test("addresses, methods and sizes that it does not know get a plain answer", async () => {
  expect((await fetch(`${sandbox.url}/nowhere`)).status).toBe(404);
  expect((await fetch(`${sandbox.url}/mail/%E0%A4%A`)).status).toBe(404);
  expect((await fetch(`${sandbox.url}/healthz`, { method: "DELETE" })).status).toBe(405);
  expect((await fetch(`${sandbox.url}/resend/emails`, { method: "POST", body: "x".repeat(11 * 1024 * 1024) })).status).toBe(413);
});

test("the start page says that nothing is real", async () => {
  const page = await (await fetch(sandbox.url)).text();
  expect(page).toContain("Nothing here is real");
  for (const path of ["/mail", "/payments"]) expect((await fetch(sandbox.url + path)).status).toBe(200);
});
