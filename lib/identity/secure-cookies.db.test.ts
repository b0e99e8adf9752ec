import { expect, test, vi } from "vitest";

test("cookies are Secure and __Host- whenever the public address is https", async () => {
  vi.stubEnv("PUBLIC_URL", "https://colloquy.example");
  const { sessionCookieName } = await import("@/lib/platform/session");
  const { cookieOptions } = await import("@/lib/identity/session-cookie");
  expect(sessionCookieName()).toBe("__Host-colloquy.session");
  expect(cookieOptions()).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
});
