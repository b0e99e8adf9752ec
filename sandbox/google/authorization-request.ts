import type { SandboxConfig } from "@/sandbox/world";

export type AuthorizationRequest = {
  readonly clientId: string; readonly redirectUri: string; readonly state: string | null; readonly nonce: string | null;
  readonly challenge: string; readonly scope: string; readonly loginHint: string; readonly isOffline: boolean;
};

export type ReadResult =
  | { kind: "good"; request: AuthorizationRequest }
  /** Nobody to send back to: the person is told. */
  | { kind: "untrusted"; sentence: string }
  /** The client asked wrongly and is told so at its own address. */
  | { kind: "wrong"; redirectTo: string };

/** Reads the product's request as Google would: the client and its address first, because without them nothing may be sent anywhere. */
export function readAuthorizationRequest(query: URLSearchParams, config: SandboxConfig): ReadResult {
  const clientId = query.get("client_id") ?? "";
  const redirectUri = query.get("redirect_uri") ?? "";
  if (clientId === "" || (config.googleClient && clientId !== config.googleClient.id)) {
    return { kind: "untrusted", sentence: "The client id is not the one that this sandbox was started with." };
  }
  if (URL.parse(redirectUri)?.origin !== new URL(config.publicUrl).origin) {
    return { kind: "untrusted", sentence: "The address to go back to does not belong to the product." };
  }
  const state = query.get("state");
  const problem = problemOf(query);
  if (problem) return { kind: "wrong", redirectTo: backWith(redirectUri, { ...problem, ...(state === null ? {} : { state }) }) };
  return {
    kind: "good",
    request: {
      clientId, redirectUri, state, nonce: query.get("nonce"), challenge: query.get("code_challenge") ?? "",
      scope: query.get("scope") ?? "", loginHint: query.get("login_hint") ?? "", isOffline: query.get("access_type") === "offline",
    },
  };
}

/** The product's address with answers added to it. */
export function backWith(redirectUri: string, answers: Readonly<Record<string, string>>): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(answers)) url.searchParams.set(name, value);
  return url.href;
}

function problemOf(query: URLSearchParams): { error: string; error_description: string } | null {
  if (query.get("response_type") !== "code") return { error: "unsupported_response_type", error_description: "Only response_type=code is spoken." };
  if (!(query.get("scope") ?? "").split(" ").includes("openid")) return { error: "invalid_scope", error_description: "The scope must contain openid." };
  if (query.get("code_challenge_method") !== "S256" || !/^[\w-]{43}$/.test(query.get("code_challenge") ?? "")) {
    return { error: "invalid_request", error_description: "A PKCE challenge with S256 is required." };
  }
  return query.get("prompt") === "none" ? { error: "login_required", error_description: "Nobody is signed in here." } : null;
}
