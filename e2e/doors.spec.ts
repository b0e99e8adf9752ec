import { request as send } from "node:http";
import { unlistedDoors } from "@/lib/testing/built-doors";
import { demo, signIn } from "./fixtures/people";
import { publicUrl } from "./fixtures/places";
import { expect, test } from "./fixtures/test";

test("the build has no door that nobody listed: no route handler, no server action", () => {
  expect(unlistedDoors()).toEqual([]);
});

test("every page carries the security headers and a fresh nonce, and no script without it", async ({ page, request }) => {
  const paths = ["/", "/experts", "/experts/fatou-diallo", "/sign-in", "/help", "/nothing/here", "/api/docs"];
  const nonces = new Set<string>();
  for (const path of paths) {
    const answer = await request.get(path);
    const headers = answer.headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(headers, path).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY", "cross-origin-opener-policy": "same-origin", "referrer-policy": expect.any(String), "permissions-policy": expect.stringContaining("geolocation=()") });
    for (const part of ["default-src 'self'", "'strict-dynamic'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) expect(policy, path).toContain(part);
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
    expect(headers["x-powered-by"]).toBeUndefined();
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    nonces.add(nonce);
    const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`)), path).toEqual([]);
  }
  expect(nonces.size).toBe(paths.length);
  await page.goto("/");
  expect(await page.evaluate(() => document.querySelectorAll("[onclick],[onload],[onerror]").length)).toBe(0);
});

test("the session's cookie is out of reach for scripts and other sites", async ({ page }) => {
  await signIn(page, demo("client"));
  await page.goto("/experts");
  const session = (await page.context().cookies()).find(({ name }) => name.endsWith("colloquy.session"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(await page.evaluate(() => document.cookie)).not.toContain("session");
});

test("other origins are kept out: no CORS, and no write on a cookie", async ({ page, request }) => {
  const elsewhere = { origin: "https://elsewhere.example" };
  const asked = await request.get("/api/v1/experts", { headers: elsewhere });
  expect(asked.headers()["access-control-allow-origin"]).toBeUndefined();
  const preflight = await request.fetch("/api/v1/bookings", { method: "OPTIONS", headers: { ...elsewhere, "access-control-request-method": "POST" } });
  expect(preflight.headers()["access-control-allow-origin"]).toBeUndefined();
  await signIn(page, demo("client"));
  const forged = await page.request.patch("/api/v1/users/me", { data: { name: "Forged" }, headers: elsewhere });
  expect(forged.status()).toBe(403);
  expect(await (await page.request.get("/api/v1/users/me")).json()).toMatchObject({ name: "Clara Winterfeld" });
});

test("the API describes itself and says what is wrong", async ({ request }) => {
  const described = await request.get("/api/v1/openapi.json");
  const document = (await described.json()) as { openapi: string; paths: Record<string, object> };
  expect(document.openapi).toMatch(/^3\.1/);
  for (const path of ["/experts", "/experts/{slug}", "/experts/{slug}/slots", "/bookings", "/bookings/{id}/checkout", "/bookings/{id}/cancel", "/auth/sign-up", "/users/me"]) expect(Object.keys(document.paths)).toContain(path);
  const problem = await request.get("/api/v1/experts?minRating=9");
  expect(problem.status()).toBe(422);
  expect(problem.headers()["content-type"]).toContain("application/problem+json");
  expect(await problem.json()).toMatchObject({ status: 422, code: expect.any(String), errors: [{ path: "minRating" }] });
  expect((await request.get("/api/v1/users/me")).status()).toBe(401);
  expect((await request.get("/api/v1/nothing")).status()).toBe(404);
  const broken = await request.post("/api/v1/auth/sign-up", { data: Buffer.from("{ not json"), headers: { "content-type": "application/json" } });
  expect(broken.status()).toBe(400);
  expect((await request.get("/api/v1/experts")).headers()).toMatchObject({ ratelimit: expect.stringContaining("r="), "x-request-id": expect.any(String) });
});

test("life signs are there, forged webhooks and methods that a page does not have are refused", async ({ request }) => {
  expect((await request.get("/healthz")).status()).toBe(200);
  expect((await request.get("/readyz")).status()).toBe(200);
  expect((await request.post("/api/webhooks/stripe", { data: { id: "evt_forged", type: "checkout.session.completed" } })).status()).toBe(400);
  expect((await request.post("/api/webhooks/zoom", { data: { event: "meeting.ended", payload: { object: { id: "1" } } } })).status()).toBe(400);
  for (const method of ["TRACE", "PUT", "PATCH", "DELETE"]) expect(await statusOf(method, "/sign-in"), method).toBe(405);
});

/** Asks with a method that browsers and fetch do not have. */
function statusOf(method: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    send(new URL(path, publicUrl()), { method }, (answer) => resolve(answer.resume().statusCode)).on("error", reject).end();
  });
}
