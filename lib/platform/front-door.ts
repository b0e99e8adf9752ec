/** What the answers of this installation say about themselves; settled once, when it starts. */
export type DoorSettings = { readonly isHttps: boolean; readonly isDevelopment: boolean; /** Addresses that stand in for others on this machine. */ readonly standIns: readonly string[] };

/** What the door sees of a request; header names in small letters. */
export type Knock = { readonly method: string; /** Without the query. */ readonly path: string; readonly header: (name: string) => string | null };

export type Refusal = { readonly status: number; readonly body: string | null; readonly headers: Record<string, string> };

type Headers = readonly (readonly [name: string, value: string])[];

/** What goes with a request to its page, and what with the answer to the visitor. */
export type Stamps = { readonly inward: Headers; readonly outward: Headers };

const ownFiles = /^\/(?:_next\/static|_next\/image|icon\.svg|fonts\/)/;

/** Files of the build need no policy and no id. */
export function isOwnFile(path: string): boolean {
  return ownFiles.test(path);
}

/** Turns away what no page takes: a method it does not have, or a form that another site sends. */
export function refusedAtTheDoor({ method, path, header }: Knock): Refusal | null {
  const methods = methodsOf(path);
  if (!methods.includes(method)) return { status: 405, body: null, headers: { Allow: methods.join(", ") } };
  if (isForeignForm(method, path, header)) return { status: 403, body: "That request came from another site, so we did not do it.", headers: { "Content-Type": "text/plain;charset=UTF-8" } };
  return null;
}

/** Makes the stamps of each request: the content policy with a nonce of its own, its id, and the headers that every answer carries. It is never the gate. */
export function stamping(settings: DoorSettings): (path: string) => Stamps {
  const pagePolicy = policyOf(settings);
  const fixed = settings.isHttps ? [...fixedHeaders, ["Strict-Transport-Security", "max-age=63072000; includeSubDomains"] as const] : fixedHeaders;
  return (path) => {
    const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
    const requestId = crypto.randomUUID();
    const policy = isApi(path) ? "default-src 'none'; frame-ancestors 'none'" : pagePolicy(nonce);
    return {
      inward: [["x-nonce", nonce], ["x-request-id", requestId], ["x-pathname", path], ["content-security-policy", policy]],
      outward: [["Content-Security-Policy", policy], ["X-Request-Id", requestId], ...fixed],
    };
  };
}

/** The gate refuses what another site sends; a form of such would fail within Next before it comes there. */
function isForeignForm(method: string, path: string, header: Knock["header"]): boolean {
  const origin = header("origin");
  if (method !== "POST" || origin === null || path.startsWith("/api/")) return false;
  return URL.parse(origin)?.host !== (header("x-forwarded-host") ?? header("host"));
}

/** What may be asked of an address at all. A page is read, or posted to by its forms; the API says itself which operation takes what. */
function methodsOf(path: string): string[] {
  return isApi(path) ? ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] : ["GET", "HEAD", "POST"];
}

function isApi(path: string): boolean {
  return path.startsWith("/api/") && path !== "/api/docs";
}

const fixedHeaders: Headers = [
  ["X-Content-Type-Options", "nosniff"],
  ["X-Frame-Options", "DENY"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["Permissions-Policy", "camera=(self), microphone=(self), display-capture=(self), geolocation=(), payment=(self)"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
];

/** The policy of a page, given its nonce. */
function policyOf({ isDevelopment, standIns }: DoorSettings): (nonce: string) => string {
  // Where a form of ours may lead: the checkout and the sign-in of others, or their stand-ins on this machine.
  const formTargets = ["https://checkout.stripe.com", "https://accounts.google.com", "https://login.microsoftonline.com", ...standIns.map((address) => new URL(address).origin)];
  const rest = [
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self' https://api.stripe.com",
    "frame-src https://js.stripe.com https://hooks.stripe.com",
    `form-action 'self' ${formTargets.join(" ")}`,
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  if (isDevelopment) return (nonce) => `default-src 'self'; script-src 'self' 'nonce-${nonce}' 'strict-dynamic' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; ${rest}`;
  return (nonce) => `default-src 'self'; script-src 'self' 'nonce-${nonce}' 'strict-dynamic'; style-src 'self' 'nonce-${nonce}'; ${rest}`;
}
