import { expect, test } from "vitest";
import { isOwnFile, refusedAtTheDoor, stamping } from "@/lib/platform/front-door";

const none = () => null;
const stamps = stamping({ isHttps: true, isDevelopment: false, standIns: ["http://localhost:3900/google"] });

test.each([
  ["GET", "/experts", undefined],
  ["POST", "/experts", undefined],
  ["PUT", "/experts", 405],
  ["PUT", "/api/docs", 405],
  ["PUT", "/api/v1/bookings", undefined],
])("%s %s: %s", (method, path, status) => {
  expect(refusedAtTheDoor({ method, path, header: none })?.status).toBe(status);
});

test("turns away a form of another site, and takes ours behind a proxy", () => {
  const from = (headers: Record<string, string>) => refusedAtTheDoor({ method: "POST", path: "/settings", header: (name) => headers[name] ?? null })?.status;
  expect(from({ origin: "https://elsewhere.example", host: "colloquy.example" })).toBe(403);
  expect(from({ origin: "null", host: "colloquy.example" })).toBe(403);
  expect(from({ origin: "https://colloquy.example", host: "app:3000", "x-forwarded-host": "colloquy.example" })).toBeUndefined();
});

test("gives each request a nonce of its own, the same inward and outward", () => {
  const [one, other] = [stamps("/experts"), stamps("/experts")].map(({ inward, outward }) => ({ ...Object.fromEntries(inward), ...Object.fromEntries(outward) }) as Record<string, string>);
  expect(one?.["Content-Security-Policy"]).toContain(`script-src 'self' 'nonce-${one?.["x-nonce"]}' 'strict-dynamic'`);
  expect(one?.["content-security-policy"]).toBe(one?.["Content-Security-Policy"]);
  expect(one?.["Content-Security-Policy"]).toContain("form-action 'self' https://checkout.stripe.com https://accounts.google.com https://login.microsoftonline.com http://localhost:3900;");
  expect(one?.["Strict-Transport-Security"]).toMatch(/^max-age=/);
  expect(one?.["x-nonce"]).not.toBe(other?.["x-nonce"]);
  expect(one?.["X-Request-Id"]).not.toBe(other?.["X-Request-Id"]);
});

test("an answer of the API may load nothing", () => {
  expect(Object.fromEntries(stamps("/api/v1/experts").outward)["Content-Security-Policy"]).toBe("default-src 'none'; frame-ancestors 'none'");
});

test.each([["/_next/static/chunks/a.js", true], ["/_next/image", true], ["/icon.svg", true], ["/experts", false], ["/files/_next/static", false]])("%s is a file of the build: %s", (path, expected) => {
  expect(isOwnFile(path)).toBe(expected);
});
