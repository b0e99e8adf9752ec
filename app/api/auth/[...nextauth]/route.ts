import { NextRequest } from "next/server";
import { handlers } from "@/lib/identity/auth";
import { hasGoogle } from "@/lib/identity/google-person";

// Only the way back from Google is open here: everything else goes through our own forms and the gate.
export async function GET(request: NextRequest): Promise<Response> {
  const { pathname, search } = request.nextUrl;
  if (pathname !== "/api/auth/callback/google" || !hasGoogle()) return new Response(null, { status: 404 });
  return handlers.GET(new NextRequest(new URL(`${pathname}${search}`, originOf(request)), request));
}

/** The address that the browser used, as the sign-in that began the journey saw it. */
function originOf({ headers, nextUrl }: NextRequest): string {
  const host = headers.get("x-forwarded-host") ?? headers.get("host") ?? nextUrl.host;
  return `${headers.get("x-forwarded-proto") ?? nextUrl.protocol.replace(":", "")}://${host}`;
}
