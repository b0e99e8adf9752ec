import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import type { Row } from "@/bench/report";

type Offering = { readonly id: string; readonly slug: string };

type Slots = { readonly items: readonly { readonly startAt: string }[] };

/** What booking costs over HTTP: free times of an expert, a hold with its checkout, and a crowd that wants one slot. Answers the rows. */
export async function benchBookings(url: string): Promise<Row[]> {
  const { db } = await import("@/lib/platform/db");
  const offerings = await instantOfferings(20);
  const [crowded] = offerings;
  if (!crowded) throw new Error("The world has no offering to book.");
  const clients = await newClients(560);
  const readers = clients.splice(0, 20);
  const page = await medianOf(5, () => Promise.all(offerings.map((offering, index) => slotsOf(url, offering, readers[index] ?? ""))));
  const holds = await holdTimes(url, offerings.slice(1), clients.splice(0, 30));
  const rows: Row[] = [
    { name: "free times of 20 experts over HTTP, together", value: page, unit: "ms" },
    { name: "hold a time and open its checkout over HTTP, p50", value: holds.p50, unit: "ms" },
    { name: "hold a time and open its checkout over HTTP, p95", value: holds.p95, unit: "ms" },
    ...(await race(url, crowded, clients.slice(0, 500))),
  ];
  await db.$disconnect();
  return rows;
}

async function instantOfferings(count: number): Promise<Offering[]> {
  const { db } = await import("@/lib/platform/db");
  const rows = await db.offering.findMany({
    where: { archivedAt: null, acceptance: "instant", expert: { publishedAt: { not: null } } },
    distinct: ["expertId"], orderBy: { id: "asc" }, take: count, select: { id: true, expert: { select: { slug: true } } },
  });
  return rows.map(({ id, expert }) => ({ id, slug: expert.slug }));
}

/** Clients with a session and the access token that goes with it; sign-in itself is not measured here. */
async function newClients(count: number): Promise<string[]> {
  const { db } = await import("@/lib/platform/db");
  const { env } = await import("@/lib/platform/env");
  const key = new TextEncoder().encode(env().AUTH_SECRET);
  const people = Array.from({ length: count }, () => ({ id: randomUUID(), sessionId: randomUUID() }));
  await db.user.createMany({ data: people.map(({ id }) => ({ id, email: `${id}@bench.example`, name: "Bench", role: "client" as const, emailVerifiedAt: new Date() })) });
  await db.session.createMany({ data: people.map(({ id, sessionId }) => ({ id: sessionId, userId: id, kind: "api", expiresAt: new Date(Date.now() + 3_600_000) })) });
  return Promise.all(people.map(({ sessionId }) => new SignJWT({ sid: sessionId }).setProtectedHeader({ alg: "HS256" }).setAudience("api").setExpirationTime("15m").sign(key)));
}

async function slotsOf(url: string, { id, slug }: Offering, token: string): Promise<Slots> {
  const [from, to] = [Date.now(), Date.now() + 30 * 86_400_000].map((at) => `${new Date(at).toISOString().slice(0, 19)}Z`);
  const answer = await fetch(`${url}/api/v1/experts/${slug}/slots?offering=${id}&from=${from}&to=${to}`, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`slots answered ${answer.status}`);
  return (await answer.json()) as Slots;
}

async function holdTimes(url: string, offerings: readonly Offering[], clients: readonly string[]): Promise<{ p50: number; p95: number }> {
  const times: number[] = [];
  for (const [index, token] of clients.entries()) {
    const offering = offerings[index % offerings.length];
    const slot = offering && (await slotsOf(url, offering, token)).items[index];
    if (!offering || !slot) continue;
    const before = performance.now();
    const held = (await (await post(url, "/bookings", token, { offeringId: offering.id, startAt: slot.startAt })).json()) as { id: string };
    await post(url, `/bookings/${held.id}/checkout`, token, {});
    times.push(performance.now() - before);
  }
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN, p95: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN };
}

/** Everybody posts for one slot at once. */
async function race(url: string, offering: Offering, tokens: readonly string[]): Promise<Row[]> {
  const slot = (await slotsOf(url, offering, tokens[0] ?? "")).items.at(-1);
  if (!slot) throw new Error("The offering of the race has no free time.");
  const before = performance.now();
  const answers = await Promise.all(tokens.map((token) => post(url, "/bookings", token, { offeringId: offering.id, startAt: slot.startAt })));
  const seconds = (performance.now() - before) / 1_000;
  const count = (status: number): number => answers.filter((answer) => answer.status === status).length;
  return [
    { name: `${tokens.length} racers on one slot: winners`, value: count(201), unit: "", target: 1 },
    { name: `${tokens.length} racers on one slot: told that it is taken`, value: count(409), unit: "", target: tokens.length - 1, isFloor: true },
    { name: `${tokens.length} racers on one slot: the round`, value: seconds, unit: "s", target: 5 },
  ];
}

function post(url: string, path: string, token: string, body: object): Promise<Response> {
  return fetch(`${url}/api/v1${path}`, { method: "POST", headers: { authorization: `Bearer ${token}`, "content-type": "application/json" }, body: JSON.stringify(body) });
}

async function medianOf(runs: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const before = performance.now();
    await work();
    times.push(performance.now() - before);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}
