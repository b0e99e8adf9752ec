import { decode, encode } from "next-auth/jwt";
import { cookies } from "next/headers";
import { cookieOptions } from "@/lib/identity/session-cookie";
import { env, isHttps } from "@/lib/platform/env";

/** What a browser carries between two steps, encrypted: an address that waits to be confirmed, a Google person without an account yet, a wish to link. */
export type SealedCookie = "pending" | "google" | "link";

const minutes = { pending: 60, google: 30, link: 10 } as const satisfies Record<SealedCookie, number>;

/** Gives the browser a sealed note for the next step. */
export async function writeSealed(cookie: SealedCookie, values: Record<string, string>): Promise<void> {
  const maxAge = minutes[cookie] * 60;
  const name = nameOf(cookie);
  const token = await encode({ token: values, secret: env().AUTH_SECRET, salt: name, maxAge });
  (await cookies()).set(name, token, { ...cookieOptions(), maxAge });
}

/** Reads a sealed note back; null when there is none, when it is too old or was touched. */
export async function readSealed(cookie: SealedCookie): Promise<Record<string, unknown> | null> {
  const name = nameOf(cookie);
  const token = (await cookies()).get(name)?.value;
  return token ? await decode({ token, secret: env().AUTH_SECRET, salt: name }).catch(() => null) : null;
}

/** Takes the note away. */
export async function clearSealed(cookie: SealedCookie): Promise<void> {
  (await cookies()).set(nameOf(cookie), "", { ...cookieOptions(), maxAge: 0 });
}

function nameOf(cookie: SealedCookie): string {
  return `${isHttps() ? "__Host-" : ""}colloquy.${cookie}`;
}
