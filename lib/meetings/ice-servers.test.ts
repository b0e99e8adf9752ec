import { expect, test } from "vitest";
import { turnCredential } from "@/lib/meetings/ice-servers";

test("a TURN credential is what coturn computes from the shared secret, good for twelve hours", () => {
  // echo -n "1796176800:ada" | openssl dgst -sha1 -hmac north -binary | base64
  expect(turnCredential("north", "ada", new Date("2026-12-01T14:00:00Z"))).toEqual({ username: "1796176800:ada", credential: "ndIfDmGk53FXWimwfJUX7mrOaVk=" });
});
