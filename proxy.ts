import { type NextRequest, NextResponse } from "next/server";
import { refusedAtTheDoor, stamping } from "@/lib/platform/front-door";

const stamps = stamping({
  isHttps: process.env["PUBLIC_URL"]?.startsWith("https:") ?? false,
  isDevelopment: process.env.NODE_ENV === "development",
  standIns: [process.env["STRIPE_API_BASE"], process.env["GOOGLE_ISSUER"], process.env["MICROSOFT_LOGIN_BASE"]].flatMap((address) => address || []),
});

/** Does for a request what the server's own door (lib/platform/start-server.ts) does before Next sees it, wherever that door does not stand. */
export function proxy(request: NextRequest): NextResponse {
  const { method, nextUrl: { pathname: path } } = request;
  const refusal = refusedAtTheDoor({ method, path, header: (name) => request.headers.get(name) });
  if (refusal) return new NextResponse(refusal.body, refusal);
  const { inward, outward } = stamps(path);
  const forwarded = new Headers(request.headers);
  for (const [name, value] of inward) forwarded.set(name, value);
  const response = NextResponse.next({ request: { headers: forwarded } });
  for (const [name, value] of outward) response.headers.set(name, value);
  return response;
}

// A stamped request has been through the door, which overwrites whatever a visitor sends under these names.
export const config = { matcher: [{ source: "/((?!_next/static|_next/image|icon.svg|fonts/).*)", missing: [{ type: "header", key: "x-nonce" }] }] };
