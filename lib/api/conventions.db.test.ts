import { beforeAll, describe, expect, test } from "vitest";
import { GET as readMetrics } from "@/app/metrics/route";
import { problemCodes } from "@/lib/api/core/problem-codes";
import { answerApi } from "@/lib/api/handler";
import { openApiDocument } from "@/lib/api/openapi";
import { listOperations } from "@/lib/api/operations";
import { apiReference } from "@/lib/api/reference";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { metricsText } from "@/lib/platform/metrics";
import { ask, type Caller, newCaller, seedDemoWorld } from "@/lib/testing/demo-api";
import { root, sourceFiles } from "@/lib/testing/source-text";

let caller: Caller;
beforeAll(async () => {
  await seedDemoWorld();
  caller = await newCaller("client");
});

const problem = async (answer: Response) => {
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  const body = (await answer.json()) as Record<string, unknown>;
  expect(body).toMatchObject({ status: answer.status, title: expect.any(String), detail: expect.any(String), requestId: answer.headers.get("x-request-id"), type: `/api/docs#${String(body["code"])}` });
  return body;
};
const holdBody = async () => {
  const offering = await db.offering.findFirstOrThrow({ where: { acceptance: "instant" }, orderBy: { id: "asc" }, select: { id: true } });
  return { offeringId: offering.id, startAt: "2020-01-01T10:00:00Z" };
};

describe("every answer", () => {
  test("has a request id and says how much is left", async () => {
    const answer = await ask({ caller, method: "GET", path: "/users/me", headers: { "x-request-id": "r-42" } });
    expect(answer.headers.get("x-request-id")).toBe("r-42");
    expect(answer.headers.get("ratelimit")).toMatch(/^"default";r=\d+;t=\d+$/);
    expect(answer.headers.get("ratelimit-policy")).toBe('"default";q=100;w=60');
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  test("to HEAD is that to GET without a body", async () => {
    expect((await ask({ caller, method: "HEAD", path: "/users/me" })).status).toBe(200);
  });

  test("lists hold at most what was asked for, with a way on; repeated parameters mean any of them", async () => {
    const first = (await (await ask({ method: "GET", path: "/experts?limit=3&kind=mentor&kind=researcher" })).json()) as { items: { kind: string; slug: string }[]; nextCursor: string };
    expect(first.items).toHaveLength(3);
    expect(new Set(first.items.map((one) => one.kind)).isSubsetOf(new Set(["mentor", "researcher"]))).toBe(true);
    const next = (await (await ask({ method: "GET", path: `/experts?limit=3&kind=mentor&kind=researcher&cursor=${first.nextCursor}` })).json()) as { items: { slug: string }[] };
    expect(next.items.map((one) => one.slug)).not.toContain(first.items[0]?.slug);
  });
});

describe("a refusal", () => {
  test("of fields names each and why", async () => {
    const body = await problem(await ask({ caller, method: "POST", path: "/bookings", body: { startAt: "tomorrow" } }));
    expect(body).toMatchObject({ status: 422, code: "validation_failed", errors: expect.arrayContaining([{ path: "startAt", message: expect.any(String) }, { path: "offeringId", message: expect.any(String) }]) });
  });

  test.each([
    ["of an unknown address", "GET", "/nothing/here", undefined, {}, 404, "not_found"],
    ["of an unknown thing", "GET", "/experts/nobody-here", undefined, {}, 404, "not_found"],
    ["of JSON that is none", "POST", "/bookings", '{"offeringId": ', {}, 400, "malformed_request"],
    ["of XML", "POST", "/bookings", "<booking/>", { "content-type": "application/xml" }, 415, "media_type_unsupported"],
    ["of plain text", "POST", "/bookings", "hello", { "content-type": "text/plain" }, 415, "media_type_unsupported"],
    ["of a NUL", "POST", "/quotes", { offeringId: "a\0b", startAt: "2026-12-01T08:00:00Z" }, {}, 422, "validation_failed"],
    ["of nesting without end", "POST", "/quotes", `{"offeringId":${"[".repeat(5_000)}${"]".repeat(5_000)}}`, {}, 422, "validation_failed"],
    ["of too many bytes", "POST", "/bookings", `{"offeringId":"${"x".repeat(7 * 1024 * 1024)}"}`, {}, 413, "body_too_large"],
    ["of a page beyond limits", "GET", "/experts?limit=101", undefined, {}, 422, "validation_failed"],
    ["of a bad escape in the address", "GET", "/experts/%E0%A4%A", undefined, {}, 404, "not_found"],
  ] as const)("%s", async (_name, method, path, body, headers, status, code) => {
    const said = await problem(await ask({ caller, method, path, body, headers }));
    expect(said).toMatchObject({ status, code });
  });

  test("of a method says which would do", async () => {
    const answer = await ask({ caller, method: "DELETE", path: "/experts/somebody" });
    expect(answer.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect(await problem(answer)).toMatchObject({ status: 405, code: "method_not_allowed" });
  });

  test.each(["not-a-token", "a.b.c", ""])("of a token that is none: %j", async (token) => {
    const answer = await ask({ method: "GET", path: "/users/me", headers: { authorization: `Bearer ${token}` } });
    expect(await problem(answer)).toMatchObject({ status: 401, code: "sign_in_first" });
  });

  test.each(["https://elsewhere.example", "null", "no address", undefined])("of a cookie from elsewhere: %j", async (origin) => {
    const headers = { host: "localhost:3000", cookie: "colloquy.session=%E0%A4%A; other=1", ...(origin ? { origin } : {}) };
    expect(await problem(await ask({ method: "POST", path: "/bookings", body: {}, headers }))).toMatchObject({ status: 403, code: "cross_site_request" });
    expect((await ask({ method: "GET", path: "/experts", headers })).status).toBe(200);
  });
});

describe("Idempotency-Key", () => {
  test("answers the same again, refuses another body, and keeps no refusal", async () => {
    const expert = await newCaller("coach");
    const offering = { title: "One hour", description: "", durationMinutes: 60, stepMinutes: 30, price: { amount: 5_000, currency: "EUR" }, format: "online", place: null, acceptance: "instant", cancellationPolicy: "flexible" };
    const send = (body: object, key = "k-1") => ask({ caller: expert, method: "POST", path: "/experts/me/offerings", body, headers: { "idempotency-key": key } });
    const [first, again] = [await send(offering), await send(offering)];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(await again.json()).toEqual(await first.json());
    expect(await db.offering.count({ where: { expert: { userId: expert.id } } })).toBe(1);
    expect(await problem(await send({ ...offering, title: "Another hour" }))).toMatchObject({ status: 422, code: "idempotency_key_reused" });
    const wrong = await holdBody();
    const refused = () => ask({ caller, method: "POST", path: "/bookings", body: wrong, headers: { "idempotency-key": "k-2" } });
    for (const answer of [await refused(), await refused()]) expect(await problem(answer)).toMatchObject({ status: 422, code: "slot_in_past" });
  });

  test("pressed many times at once does it once", async () => {
    const expert = await newCaller("coach");
    const body = { title: "One hour", description: "", durationMinutes: 60, stepMinutes: 30, price: { amount: 5_000, currency: "EUR" }, format: "online", place: null, acceptance: "instant", cancellationPolicy: "flexible" };
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask({ caller: expert, method: "POST", path: "/experts/me/offerings", body, headers: { "idempotency-key": "k" } })));
    expect(new Set(answers.map((answer) => answer.status)).isSubsetOf(new Set([201, 409]))).toBe(true);
    expect(await db.offering.count({ where: { expert: { userId: expert.id } } })).toBe(1);
  });
});

test("the 101st request of a minute waits, and another person does not", async () => {
  const busy = await newCaller("client");
  const get = (who: Caller) => ask({ caller: who, method: "GET", path: "/users/me" });
  let answer = await get(busy);
  // A minute may turn meanwhile: then the allowance begins anew, and is used up all the same.
  for (let count = 1; answer.status === 200 && count <= 201; count += 1) answer = await get(busy);
  expect(await problem(answer.clone())).toMatchObject({ status: 429, code: "too_many_requests" });
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await get(caller)).status).toBe(200);
});

test("a body that does not say its length is read only so far", async () => {
  const chunk = new Uint8Array(1024 * 1024).fill(120);
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({ pull: (controller) => ((sent += 1) > 100 ? controller.close() : controller.enqueue(chunk)) });
  const request = new Request("http://localhost:3000/api/v1/quotes", { method: "POST", body, duplex: "half", headers: { "content-type": "application/json" } } as RequestInit);
  expect(await problem(await answerApi(request))).toMatchObject({ status: 413, code: "body_too_large" });
  expect(sent).toBeLessThan(20);
});

describe("the figures", () => {
  test("count what was asked, by operation and outcome", async () => {
    await ask({ method: "GET", path: "/users/me" });
    const text = await metricsText();
    expect(text).toMatch(/^colloquy_operations_total\{operation="identity.get-me",outcome="UNAUTHENTICATED"\} \d+$/m);
    expect(text).toMatch(/^colloquy_operation_duration_seconds_bucket\{operation="identity.get-me",le="\+Inf"\} \d+$/m);
    expect(text).toMatch(/^colloquy_jobs_failed 0$/m);
    const lines = text.trim().split("\n").filter((line) => !line.startsWith("#"));
    expect(lines.filter((line) => !/^[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? [\d.e+-]+$/.test(line))).toEqual([]);
  });

  test("are for whoever has the token, and without one there are none", async () => {
    const get = (headers: Record<string, string>) => readMetrics(new Request("http://localhost:3000/metrics", { headers }));
    expect((await get({})).status).toBe(404);
    Object.assign(env(), { METRICS_TOKEN: "a token for figures" });
    expect((await get({ authorization: "Bearer another" })).status).toBe(401);
    expect((await get({ authorization: "Bearer a token for figures" })).status).toBe(200);
  });
});

describe("the description", () => {
  test("has every operation, each with its refusals, and is OpenAPI 3.1", async () => {
    const document = await openApiDocument();
    const described = Object.entries(document.paths ?? {}).flatMap(([path, methods]) => Object.keys(methods ?? {}).map((method) => `${method.toUpperCase()} ${path}`));
    expect(described.toSorted()).toEqual(listOperations().map(({ method, path }) => `${method} ${path}`).toSorted());
    expect(document.openapi).toMatch(/^3\.1\./);
    expect((await apiReference()).flatMap((group) => group.operations).length).toBe(described.length);
  });

  test("knows every code that the product refuses with, and the operations that it names", () => {
    const used = sourceFiles().filter((file) => file.path.startsWith("lib/") && !/\.test\.tsx?$/.test(file.path)).flatMap((file) => [...file.text.matchAll(/new DomainError\(\s*"\w+",\s*"(\w+)"/g)].map((match) => match[1] ?? ""));
    expect(used.length, root).toBeGreaterThan(30);
    expect([...new Set(used)].filter((code) => !(code in problemCodes))).toEqual([]);
    const names = new Set(listOperations().map((operation) => operation.name));
    expect(Object.values(problemCodes).flatMap((code) => code.operations ?? []).filter((name) => !names.has(name))).toEqual([]);
  });
});
