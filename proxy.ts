import { type NextRequest, NextResponse } from "next/server";

/** Sets the headers that every page carries: the content policy with this request's nonce, and the request id. It is never the gate. */
export function proxy(request: NextRequest): NextResponse {
  const methods = methodsOf(request.nextUrl.pathname);
  if (!methods.includes(request.method)) return new NextResponse(null, { status: 405, headers: { Allow: methods.join(", ") } });
  if (isForeignForm(request)) return new NextResponse("That request came from another site, so we did not do it.", { status: 403 });
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const requestId = crypto.randomUUID();
  const isApi = request.nextUrl.pathname.startsWith("/api/") && request.nextUrl.pathname !== "/api/docs";
  const policy = isApi ? "default-src 'none'; frame-ancestors 'none'" : pagePolicy(nonce);
  const forwarded = new Headers(request.headers);
  forwarded.set("x-nonce", nonce);
  forwarded.set("x-request-id", requestId);
  forwarded.set("x-pathname", request.nextUrl.pathname);
  forwarded.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers: forwarded } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("X-Request-Id", requestId);
  for (const [name, value] of Object.entries(fixedHeaders)) response.headers.set(name, value);
  if (process.env["PUBLIC_URL"]?.startsWith("https:")) response.headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
  return response;
}

/** The gate refuses what another site sends; a form of such would fail within Next before it comes there. */
function isForeignForm({ method, headers, nextUrl }: NextRequest): boolean {
  const origin = headers.get("origin");
  if (method !== "POST" || origin === null || nextUrl.pathname.startsWith("/api/")) return false;
  return URL.parse(origin)?.host !== (headers.get("x-forwarded-host") ?? headers.get("host"));
}

/** What may be asked of an address at all. A page is read, or posted to by its forms; the API says itself which operation takes what. */
function methodsOf(path: string): string[] {
  return path.startsWith("/api/") && path !== "/api/docs" ? ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] : ["GET", "HEAD", "POST"];
}

const fixedHeaders = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(self), microphone=(self), display-capture=(self), geolocation=(), payment=(self)",
  "Cross-Origin-Opener-Policy": "same-origin",
};

function pagePolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self' https://api.stripe.com",
    "frame-src https://js.stripe.com https://hooks.stripe.com",
    `form-action 'self' ${formTargets()}`,
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Where a form of ours may lead: the checkout and the sign-in of others, or their stand-ins on this machine. */
function formTargets(): string {
  const standIns = [process.env["STRIPE_API_BASE"], process.env["GOOGLE_ISSUER"], process.env["MICROSOFT_LOGIN_BASE"]].filter((address) => address !== undefined && address !== "");
  return ["https://checkout.stripe.com", "https://accounts.google.com", "https://login.microsoftonline.com", ...standIns.map((address) => new URL(address ?? "").origin)].join(" ");
}

export const config = { matcher: ["/((?!_next/static|_next/image|icon.svg|fonts/).*)"] };
