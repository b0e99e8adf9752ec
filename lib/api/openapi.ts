import { type OpenAPI, OpenAPIGenerator } from "@orpc/openapi";
import { ZodToJsonSchemaConverter } from "@orpc/zod/zod4";
import { codesOf } from "@/lib/api/codes-of";
import { problemCodes } from "@/lib/api/core/problem-codes";
import { listOperations, type Operation } from "@/lib/api/operations";
import { router } from "@/lib/api/router";
import { publicUrl } from "@/lib/platform/env";
import { sessionCookieName } from "@/lib/platform/session";

const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
const problemRef = { $ref: "#/components/schemas/Problem" };
const tagWords: Record<string, string> = {
  Accounts: "Sign up, sign in, sessions, your own account.", Experts: "Finding people and their free times.", "Your profile": "What an expert shows and offers.",
  Availability: "When an expert can be booked.", Calendars: "Calendars elsewhere, read and written, and the feed of your sessions.",
  "Who may book": "Links and approval for offerings that not everybody may book.", Bookings: "Holding, paying, answering, moving, cancelling.", Reviews: "What clients said of a session.", Meetings: "The room of an online session.", Money: "Payments and earnings.",
  Notifications: "What you were told, and what reaches you.",
  Places: "Countries.", Admin: "Running an installation.",
};

let made: Promise<OpenAPI.Document> | undefined;

/** The OpenAPI 3.1 document of everything under /api/v1; made once a process. */
export function openApiDocument(): Promise<OpenAPI.Document> {
  return (made ??= make());
}

async function make(): Promise<OpenAPI.Document> {
  const document = await generator.generate(router, {
    info: { title: "Colloquy", version: "1.0.0", description: "Time with coaches, researchers and mentors: find people, hold a time, pay, meet. Instants are UTC, money is in minor units, lists have cursors, and every refusal is a problem document with a stable `code`." },
    servers: [{ url: publicUrl("/api/v1") }],
    tags: Object.entries(tagWords).map(([name, description]) => ({ name, description })),
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT", description: "An access token from POST /auth/token; good for 15 minutes." },
        session: { type: "apiKey", in: "cookie", name: sessionCookieName(), description: "The browser's session. Requests that change something must come from this site." },
      },
    },
  });
  for (const operation of listOperations()) complete(document, operation);
  return withoutNoise(document);
}

/** Every whole number of ours is a safe one; saying so each time helps nobody. */
function withoutNoise(document: OpenAPI.Document): OpenAPI.Document {
  return JSON.parse(JSON.stringify(document, (_key, value: unknown) => (value === Number.MAX_SAFE_INTEGER || value === Number.MIN_SAFE_INTEGER ? undefined : value))) as OpenAPI.Document;
}

const problemSchema: OpenAPI.SchemaObject = {
  type: "object",
  description: "RFC 9457. Rely on `code`; `detail` is for people.",
  required: ["type", "title", "status", "detail", "code", "requestId"],
  properties: {
    type: { type: "string" }, title: { type: "string" }, status: { type: "integer" }, detail: { type: "string" }, code: { type: "string" }, requestId: { type: "string" },
    errors: { type: "array", items: { type: "object", required: ["path", "message"], properties: { path: { type: "string" }, message: { type: "string" } } } },
    retryAfterSeconds: { type: "integer" },
    help: { type: "object", description: "What helps on, such as the next free times.", additionalProperties: true },
  },
};

function complete(document: OpenAPI.Document, operation: Operation): void {
  const { name, policy, isIdempotent, method, path } = operation;
  const entry = document.paths?.[path ?? ""]?.[method?.toLowerCase() as "get"];
  if (!entry) throw new Error(`${operation.place} is missing in the OpenAPI document.`);
  entry.operationId = name ?? operation.place;
  entry.security = policy === "anyone" ? [{}, { bearer: [] }, { session: [] }] : [{ bearer: [] }, { session: [] }];
  if (isIdempotent) entry.parameters = [...(entry.parameters ?? []), idempotencyKey];
  for (const parameter of entry.parameters ?? []) if ("in" in parameter && parameter.in === "query") asRepeated(parameter);
  for (const response of Object.values(entry.responses ?? {})) Object.assign(response, { headers: requestIdHeader });
  entry.responses = Object.assign(entry.responses ?? {}, problems(codesOf(operation)));
}

/** Lists are asked for by repeating the parameter. */
function asRepeated(parameter: OpenAPI.ParameterObject): void {
  delete parameter.allowEmptyValue;
  delete parameter.allowReserved;
  if (parameter.style === "deepObject") parameter.style = "form";
}

const idempotencyKey: OpenAPI.ParameterObject = {
  name: "Idempotency-Key", in: "header", required: false, schema: { type: "string", maxLength: 200 },
  description: "The same key and body answer the same again, with `Idempotency-Replayed: true`.",
};

const requestIdHeader = { "X-Request-Id": { schema: { type: "string" as const }, description: "What our logs call this request." } };

function problems(codes: readonly string[]): Record<string, OpenAPI.ResponseObject> {
  const byStatus = Map.groupBy(codes, (code) => problemCodes[code]?.status ?? 500);
  return Object.fromEntries([...byStatus].toSorted(([a], [b]) => a - b).map(([status, own]) => [String(status), problem(status, own)]));
}

function problem(status: number, codes: readonly string[]): OpenAPI.ResponseObject {
  const schema = { allOf: [problemRef, { type: "object" as const, properties: { code: { enum: [...codes] } } }] };
  const wait = status === 429 || status === 503 ? { "Retry-After": { schema: { type: "integer" as const }, description: "Seconds to wait." } } : {};
  return {
    description: codes.map((code) => `\`${code}\`: ${problemCodes[code]?.meaning}`).join(" "),
    headers: { ...requestIdHeader, ...wait },
    content: { "application/problem+json": { schema } },
  };
}
