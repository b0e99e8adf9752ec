import { Client } from "pg";
import { answerApi } from "@/lib/api/handler";
import { issueAccessToken } from "@/lib/identity/access-token";
import type { Role } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { makeDemoWorld } from "@/prisma/seed/demo-world";

/** Fills the test's own database with the demo world. */
export async function seedDemoWorld(): Promise<void> {
  const client = new Client({ connectionString: env().DATABASE_URL, options: "-c timezone=UTC" });
  await client.connect();
  try {
    await client.query("BEGIN");
    // The product refuses to read SVG, and this process has loaded the product.
    await makeDemoWorld(client, new Date(), () => Promise.resolve([]));
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

/** Somebody of the demo world, with a way to sign in to the API. */
export type Caller = { readonly id: string; readonly role: Role; readonly sessionId: string; readonly token: string };

/** Signs a person in, by account id. */
export async function callerFor(userId: string): Promise<Caller> {
  const { role } = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { role: true } });
  const { id: sessionId } = await db.session.create({ data: { userId, kind: "api", expiresAt: new Date(Date.now() + 3_600_000) } });
  return { id: userId, role, sessionId, token: await issueAccessToken(sessionId, new Date()) };
}

/** Makes an account of a role and signs it in. */
export async function newCaller(role: Role): Promise<Caller> {
  const { id } = await db.user.create({ data: { email: `${crypto.randomUUID()}@example.org`, name: "Somebody", role, emailVerifiedAt: new Date() } });
  if (role === "coach" || role === "researcher" || role === "mentor") {
    const calendar = await db.calendar.create({ data: { timeZone: "UTC" } });
    await db.expert.create({ data: { userId: id, slug: id, kind: role, calendarId: calendar.id } });
  }
  return callerFor(id);
}

let lastAddress = 0;

export type Ask = { readonly caller?: Caller | undefined; readonly method: string; readonly path: string; readonly body?: unknown; readonly headers?: Record<string, string> };

/** Asks the API as a program would; strangers come from an address of their own each time, so that none has used up its allowance. */
export function ask({ caller, method, path, body, headers = {} }: Ask): Promise<Response> {
  const sent = new Headers({ "x-forwarded-for": `198.51.${Math.floor((lastAddress += 1) / 250)}.${lastAddress % 250}`, ...headers });
  if (caller) sent.set("authorization", `Bearer ${caller.token}`);
  // A form says by itself how it is cut into parts.
  if (body !== undefined && !(body instanceof FormData) && !sent.has("content-type")) sent.set("content-type", "application/json");
  const text = body === undefined || typeof body === "string" || body instanceof FormData ? body : JSON.stringify(body);
  return answerApi(new Request(`http://localhost:3000/api/v1${path}`, { method, headers: sent, ...(text === undefined ? {} : { body: text }) }));
}
