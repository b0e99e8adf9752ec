import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/platform/env";

/** 256 random bits for a token that a person presents. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of such a token. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** A keyed digest: to recognise a value again without storing it. */
export function keyedHash(purpose: string, value: string): string {
  return createHmac("sha256", env().SECRETS_KEY).update(`${purpose}\n${value}`).digest("base64url");
}

/** Whether two strings are equal, in constant time. */
export function sameSecret(a: string, b: string): boolean {
  const [left, right] = [createHash("sha256").update(a).digest(), createHash("sha256").update(b).digest()];
  return timingSafeEqual(left, right);
}

/** AES-256-GCM; `place` (table, column, row) is bound in, so that swapped rows do not decrypt. */
export function encryptSecret(plain: string, place: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", dataKey("k1"), nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `k1.${nonce.toString("base64url")}.${sealed.toString("base64url")}`;
}

/** The text behind `encryptSecret`; throws when the key, the place or a byte is not the same. */
export function decryptSecret(sealed: string, place: string): string {
  const [keyId = "", nonce = "", body = ""] = sealed.split(".");
  const bytes = Buffer.from(body, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", dataKey(keyId), Buffer.from(nonce, "base64url")).setAAD(Buffer.from(place));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString("utf8");
}

function dataKey(keyId: string): Buffer {
  return Buffer.from(hkdfSync("sha256", env().SECRETS_KEY, "colloquy", keyId, 32));
}
