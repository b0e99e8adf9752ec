import { createHmac } from "node:crypto";

/** Stripe's `Stripe-Signature` header: the moment (seconds) and an HMAC-SHA256 over it and the body. */
export function signatureHeader(body: string, secret: string, atSeconds: number): string {
  const digest = createHmac("sha256", secret).update(`${atSeconds}.${body}`, "utf8").digest("hex");
  return `t=${atSeconds},v1=${digest}`;
}
