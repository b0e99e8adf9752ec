import { accountOf, chosenEmail, profileOf } from "@/sandbox/google/accounts";
import { type AuthorizationRequest, backWith, readAuthorizationRequest } from "@/sandbox/google/authorization-request";
import { chooserPage } from "@/sandbox/google/chooser-page";
import { exchangeCode } from "@/sandbox/google/exchange-code";
import type { Grants } from "@/sandbox/google/grants";
import type { SigningKey } from "@/sandbox/google/signing-key";
import { errorPage } from "@/sandbox/pages/error-page";
import { formFields, json, seeOther } from "@/sandbox/reply";
import type { Reply, Router, SandboxRequest } from "@/sandbox/router";
import type { World } from "@/sandbox/world";

/** Google's OpenID Connect and OAuth: discovery, the account chooser, tokens, revocation, keys, profile. */
export function serveGoogle(router: Router, world: World, grants: Grants, key: SigningKey): void {
  router.on("GET", "/google/.well-known/openid-configuration", (request) => json(200, discovery(`${request.origin}/google`)));
  router.on("GET", "/google/jwks", () => json(200, { keys: [key.publicJwk] }));
  router.on("GET", "/google/authorize", (request) => withRequest(request, world, (asked) => choose(request, world, asked, null, "")));
  router.on("POST", "/google/authorize", (request) => withRequest(request, world, (asked) => {
    const form = formFields(request);
    const email = chosenEmail(form);
    if (email === null) return choose(request, world, asked, "That is not an e-mail address, for example name@example.com.", form.get("email") ?? "");
    const code = grants.issueCode({
      account: accountOf(form, email), clientId: asked.clientId, redirectUri: asked.redirectUri,
      challenge: asked.challenge, nonce: asked.nonce, scope: asked.scope, isOffline: asked.isOffline,
    });
    return seeOther(backWith(asked.redirectUri, { code, scope: asked.scope, ...(asked.state === null ? {} : { state: asked.state }) }));
  }));
  router.on("POST", "/google/token", (request) => exchangeCode(request, world, grants, key));
  router.on("POST", "/google/revoke", (request) => {
    const token = formFields(request).get("token") ?? request.query.get("token") ?? "";
    const grant = grants.grantOf(token) ?? grants.grantOfRefresh(token);
    if (!grant) return json(400, { error: "invalid_token", error_description: "Token expired or revoked" });
    grants.revokeAll(grant.account.email);
    return json(200, {});
  });
  router.on("GET", "/google/userinfo", (request) => {
    const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
    const account = token === undefined ? null : grants.accountOf(token);
    return account ? json(200, profileOf(account)) : json(401, { error: "invalid_token" }, { "www-authenticate": "Bearer error=\"invalid_token\"" });
  });
}

function withRequest(request: SandboxRequest, world: World, work: (asked: AuthorizationRequest) => Reply): Reply {
  const read = readAuthorizationRequest(request.query, world.config);
  if (read.kind === "untrusted") return errorPage(400, "This sign-in cannot go on", `${read.sentence} Nothing was passed on.`);
  return read.kind === "wrong" ? seeOther(read.redirectTo) : work(read.request);
}

function choose(request: SandboxRequest, world: World, asked: AuthorizationRequest, problem: string | null, typed: string): Reply {
  return chooserPage({ request: asked, vendor: { name: "Google", action: "/google/authorize" }, query: request.query.toString(), product: world.config.merchantName, problem, typed });
}

function discovery(issuer: string) {
  return {
    issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, userinfo_endpoint: `${issuer}/userinfo`, jwks_uri: `${issuer}/jwks`, revocation_endpoint: `${issuer}/revoke`,
    response_types_supported: ["code"], response_modes_supported: ["query"], subject_types_supported: ["public"], id_token_signing_alg_values_supported: ["RS256"],
    scopes_supported: ["openid", "email", "profile"], token_endpoint_auth_methods_supported: ["client_secret_post", "client_secret_basic"],
    claims_supported: ["aud", "email", "email_verified", "exp", "family_name", "given_name", "iat", "iss", "name", "sub"],
    code_challenge_methods_supported: ["S256"], grant_types_supported: ["authorization_code", "refresh_token"],
  };
}
