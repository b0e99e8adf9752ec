import { createHash } from "node:crypto";
import { profileOf } from "@/sandbox/google/accounts";
import type { Grants } from "@/sandbox/google/grants";
import type { SigningKey } from "@/sandbox/google/signing-key";
import { formFields, json } from "@/sandbox/reply";
import type { Reply, SandboxRequest } from "@/sandbox/router";
import type { World } from "@/sandbox/world";

/** A code, once, for an ID token and an access token (and a refresh token when asked for); a refresh token, as often as one likes, for an access token. */
export async function exchangeCode(request: SandboxRequest, world: World, grants: Grants, key: SigningKey): Promise<Reply> {
  const fields = formFields(request);
  const client = clientOf(request, fields);
  const known = world.config.googleClient;
  if (client === null || (known && (client.id !== known.id || client.secret !== known.secret))) {
    return refuse(401, "invalid_client", "The client id or secret is wrong.");
  }
  if (fields.get("grant_type") === "refresh_token") return refresh(fields.get("refresh_token") ?? "", client.id, grants);
  if (fields.get("grant_type") !== "authorization_code") return refuse(400, "unsupported_grant_type", "Only authorization_code and refresh_token are spoken.");
  const grant = grants.takeCode(fields.get("code") ?? "");
  if (!grant) return refuse(400, "invalid_grant", "The code is unknown, used or too old.");
  if (grant.clientId !== client.id) return refuse(400, "invalid_grant", "The code was given to another client.");
  if (grant.redirectUri !== fields.get("redirect_uri")) return refuse(400, "invalid_grant", "The redirect_uri is not that of the request.");
  if (challengeOf(fields.get("code_verifier") ?? "") !== grant.challenge) return refuse(400, "invalid_grant", "The code verifier does not fit the challenge.");
  const accessToken = grants.issueToken(grant);
  const claims = { ...profileOf(grant.account), azp: client.id, at_hash: halfHash(accessToken), ...(grant.nonce === null ? {} : { nonce: grant.nonce }) };
  const idToken = await key.sign(claims, `${request.origin}/google`, client.id, Math.floor(world.clock().getTime() / 1000));
  const kept = grant.isOffline === true ? { refresh_token: grants.issueRefresh(grant) } : {};
  return json(200, { access_token: accessToken, id_token: idToken, expires_in: 3600, token_type: "Bearer", scope: grant.scope, ...kept });
}

function refresh(token: string, clientId: string, grants: Grants): Reply {
  const grant = grants.grantOfRefresh(token);
  if (!grant || grant.clientId !== clientId) return refuse(400, "invalid_grant", "Token has been expired or revoked.");
  return json(200, { access_token: grants.issueToken(grant), expires_in: 3600, token_type: "Bearer", scope: grant.scope });
}

/** The client that asks, by header or by form. */
export function clientOf(request: SandboxRequest, fields: URLSearchParams): { id: string; secret: string } | null {
  const basic = /^Basic (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
  if (basic === undefined) {
    const id = fields.get("client_id");
    return id === null ? null : { id, secret: fields.get("client_secret") ?? "" };
  }
  // RFC 6749 form-encodes both halves before they are joined.
  const [id = "", secret = ""] = Buffer.from(basic, "base64").toString("utf8").split(":").map((half) => new URLSearchParams(`v=${half}`).get("v") ?? "");
  return { id, secret };
}

/** What a PKCE verifier was announced as. */
export function challengeOf(verifier: string): string {
  return createHash("sha256").update(verifier).digest("base64url");
}

function halfHash(token: string): string {
  return createHash("sha256").update(token).digest().subarray(0, 16).toString("base64url");
}

function refuse(status: number, error: string, description: string): Reply {
  return json(status, { error, error_description: description });
}
