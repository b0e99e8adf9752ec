import type { OpenAPI } from "@orpc/openapi";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Schema } from "@/lib/api/core/reference";
import { openApiDocument } from "@/lib/api/openapi";
import { listOperations, type Operation } from "@/lib/api/operations";
import { db } from "@/lib/platform/db";
import { ask, type Caller, callerFor, newCaller, seedDemoWorld } from "@/lib/testing/demo-api";
import { fromSchema } from "@/lib/testing/from-schema";

// More for a night: ANY_INPUT_RUNS=500. The seed is printed by every failure.
const runs = Number(process.env["ANY_INPUT_RUNS"] ?? 40);
const seed = Number(process.env["ANY_INPUT_SEED"] ?? 7);

let document: OpenAPI.Document;
let known: string[];

beforeAll(async () => {
  await seedDemoWorld();
  document = await openApiDocument();
  const take = 4;
  const [bookings, offerings, payments, experts] = await Promise.all([
    db.booking.findMany({ take, select: { id: true, clientId: true } }), db.offering.findMany({ take, select: { id: true } }), db.payment.findMany({ take, select: { id: true } }),
    db.expert.findMany({ take, select: { slug: true } }),
  ]);
  known = [...bookings.flatMap((one) => [one.id, one.clientId]), ...offerings.map((one) => one.id), ...payments.map((one) => one.id), ...experts.map((one) => one.slug)];
});

type Tried = { readonly parameters: Readonly<Record<string, unknown>>; readonly body: unknown };

function inputsOf(operation: Operation): { arbitrary: fc.Arbitrary<Tried>; entry: OpenAPI.OperationObject } {
  const entry: OpenAPI.OperationObject = document.paths?.[operation.path ?? ""]?.[(operation.method ?? "GET").toLowerCase() as "get"] ?? {};
  const parameters = (entry.parameters ?? []).flatMap((one) => ("in" in one && one.in !== "header" ? [one] : []));
  const fields = Object.fromEntries(parameters.map((one) => [one.name, fromSchema((one.schema ?? {}) as Schema, known)]));
  const requiredKeys = parameters.filter((one) => one.required).map((one) => one.name);
  const content = entry.requestBody && "content" in entry.requestBody ? Object.values(entry.requestBody.content)[0] : undefined;
  return { entry, arbitrary: fc.record({ parameters: fc.record(fields, { requiredKeys }), body: content ? fromSchema((content.schema ?? {}) as Schema, known) : fc.constant(undefined) }) };
}

function addressOf({ path = "" }: Operation, parameters: Tried["parameters"]): string {
  const query = new URLSearchParams();
  const filled = path.replaceAll(/\{([^}]+)\}/g, (_whole, name: string) => encodeURIComponent(textOf(parameters[name]) || "x"));
  for (const [name, value] of Object.entries(parameters)) if (!path.includes(`{${name}}`)) [value].flat().forEach((each) => query.append(name, textOf(each)));
  return query.size === 0 ? filled : `${filled}?${query}`;
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? "")).toWellFormed();

/** Who may ask: a new person every few times, so that nobody uses up an allowance. */
async function callersFor({ policy, name }: Operation): Promise<(Caller | undefined)[]> {
  const count = name?.startsWith("bookings.") ? Math.ceil(runs / 25) : Math.ceil(runs / 90);
  if (policy === "anyone") return [undefined];
  const role = policy === "admin" ? "admin" : policy === "expert" ? "coach" : "client";
  const made = await Promise.all(Array.from({ length: count }, () => newCaller(role)));
  if (policy !== "member") return made;
  const booking = await db.booking.findFirst({ where: { id: known[0] ?? "" }, select: { clientId: true } });
  return booking && runs < 90 ? [...made, await callerFor(booking.clientId)] : made;
}

describe("whatever is sent, the answer is one that was declared", () => {
  test.each(listOperations().map((operation) => [`${operation.method} ${operation.path}`, operation] as const))("%s", { timeout: 20_000 + runs * 400 }, async (_name, operation) => {
    const { arbitrary, entry } = inputsOf(operation);
    const callers = await callersFor(operation);
    let turn = 0;
    const asked = async ({ parameters, body }: Tried) => {
      const path = addressOf(operation, parameters);
      const answer = await ask({ caller: callers[(turn += 1) % callers.length], method: operation.method ?? "GET", path, ...(body === undefined ? {} : { body }) });
      const told = `${operation.method} ${path} ${JSON.stringify(body)} → ${answer.status} ${answer.status >= 400 ? await answer.text() : ""}`;
      expect(Object.keys(entry.responses ?? {}), told).toContain(String(answer.status));
    };
    await fc.assert(fc.asyncProperty(arbitrary, asked), { numRuns: runs, seed, endOnFailure: true });
  });
});
