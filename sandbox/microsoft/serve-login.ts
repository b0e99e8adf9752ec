import { accountOf, chosenEmail } from "@/sandbox/google/accounts";
import { backWith, readAuthorizationRequest } from "@/sandbox/google/authorization-request";
import { chooserPage } from "@/sandbox/google/chooser-page";
import { challengeOf, clientOf } from "@/sandbox/google/exchange-code";
import type { Grants } from "@/sandbox/google/grants";
import { errorPage } from "@/sandbox/pages/error-page";
import { formFields, json, seeOther } from "@/sandbox/reply";
import type { Reply, Router, SandboxRequest } from "@/sandbox/router";
import type { World } from "@/sandbox/world";

const BASE = "/microsoft/login/common/oauth2/v2.0";

/** Microsoft's identity platform on the common tenant: the account chooser, codes with PKCE, tokens that are refreshed. */
export function serveMicrosoftLogin(router: Router, world: World, grants: Grants): void {
  const config = { ...world.config, googleClient: world.config.microsoftClient };
  router.on("GET", `${BASE}/authorize`, (request) => answer(request, null));
  router.on("POST", `${BASE}/authorize`, (request) => answer(request, formFields(request)));
  router.on("POST", `${BASE}/token`, (request) => tokens(request, world, grants));

  function answer(request: SandboxRequest, form: URLSearchParams | null): Reply {
    const read = readAuthorizationRequest(request.query, config);
    if (read.kind === "untrusted") return errorPage(400, "This sign-in cannot go on", `${read.sentence} Nothing was passed on.`);
    if (read.kind === "wrong") return seeOther(read.redirectTo);
    const { redirectUri, state, scope, clientId, challenge, nonce } = read.request;
    const email = form && chosenEmail(form);
    if (!form || !email) {
      const problem = form ? "That is not an e-mail address, for example name@example.com." : null;
      const vendor = { name: "Microsoft", action: `${BASE}/authorize` } as const;
      return chooserPage({ request: read.request, vendor, query: request.query.toString(), product: world.config.merchantName, problem, typed: form?.get("email") ?? "" });
    }
    const code = grants.issueCode({ account: accountOf(form, email), clientId, redirectUri, challenge, nonce, scope, isOffline: scope.split(" ").includes("offline_access") });
    return seeOther(backWith(redirectUri, { code, ...(state === null ? {} : { state }) }));
  }
}

function tokens(request: SandboxRequest, world: World, grants: Grants): Reply {
  const fields = formFields(request);
  const client = clientOf(request, fields);
  const known = world.config.microsoftClient;
  if (client === null || (known && (client.id !== known.id || client.secret !== known.secret))) return refuse(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.");
  if (fields.get("grant_type") === "refresh_token") {
    const grant = grants.grantOfRefresh(fields.get("refresh_token") ?? "");
    if (!grant || grant.clientId !== client.id) return refuse(400, "invalid_grant", "AADSTS50173: The provided grant has expired due to it being revoked. The user must re-authenticate.");
    return given(grant, grants);
  }
  if (fields.get("grant_type") !== "authorization_code") return refuse(400, "unsupported_grant_type", "AADSTS70003: The app requested an unsupported grant type.");
  const grant = grants.takeCode(fields.get("code") ?? "");
  const isGood = grant?.clientId === client.id && grant.redirectUri === fields.get("redirect_uri") && challengeOf(fields.get("code_verifier") ?? "") === grant.challenge;
  return grant && isGood ? given(grant, grants) : refuse(400, "invalid_grant", "AADSTS70008: The provided authorization code is invalid, used or has expired.");
}

/** Microsoft gives a new refresh token with every answer. */
function given(grant: Parameters<Grants["issueToken"]>[0] & { isOffline?: boolean }, grants: Grants): Reply {
  const kept = grant.scope.split(" ").includes("offline_access") ? { refresh_token: grants.issueRefresh(grant) } : {};
  const scope = grant.scope.split(" ").filter((one) => one !== "offline_access").join(" ");
  return json(200, { token_type: "Bearer", scope, expires_in: 3599, ext_expires_in: 3599, access_token: grants.issueToken(grant), ...kept });
}

function refuse(status: number, error: string, description: string): Reply {
  return json(status, { error, error_description: description, error_codes: [], timestamp: "", trace_id: "sandbox", correlation_id: "sandbox" });
}
