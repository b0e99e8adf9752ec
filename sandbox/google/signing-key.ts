import { createHash } from "node:crypto";
import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK, SignJWT, type JWTPayload } from "jose";
import type { Database } from "@/sandbox/database";

const SETTING = "google.key";

export type SigningKey = { readonly publicJwk: JWK; sign(claims: JWTPayload, issuer: string, audience: string, atSeconds: number): Promise<string> };

/** The RS256 key of this sandbox, made once and kept, so that tokens outlive a restart. */
export async function openSigningKey(database: Database): Promise<SigningKey> {
  const saved = database.setting(SETTING);
  const jwk = saved === null ? await makeKey(database) : (JSON.parse(saved) as JWK);
  const key = (await importJWK(jwk, "RS256")) as CryptoKey;
  const kid = createHash("sha256").update(jwk.n ?? "").digest("hex").slice(0, 40);
  const { kty, n, e } = jwk;
  return {
    publicJwk: { kty, n, e, kid, use: "sig", alg: "RS256" } as JWK,
    sign: (claims, issuer, audience, atSeconds) =>
      new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid, typ: "JWT" })
        .setIssuer(issuer).setAudience(audience).setIssuedAt(atSeconds).setExpirationTime(atSeconds + 3600).sign(key),
  };
}

async function makeKey(database: Database): Promise<JWK> {
  const { privateKey } = await generateKeyPair("RS256", { modulusLength: 2048, extractable: true });
  const jwk = await exportJWK(privateKey);
  database.saveSetting(SETTING, JSON.stringify(jwk));
  return jwk;
}
