import { readFileSync } from "node:fs";
import { z } from "zod";

const SchemaSchema = z.record(z.string(), z.unknown());
const ContentSchema = z.object({ "application/json": z.object({ schema: SchemaSchema }).optional() });
const ParameterSchema = z.object({ name: z.string(), in: z.enum(["path", "query", "header"]), required: z.boolean().default(false), schema: SchemaSchema.default({}) });
const RefSchema = z.object({ $ref: z.string() });

const OperationSchema = z.object({
  operationId: z.string(),
  parameters: z.array(z.union([RefSchema, ParameterSchema])).default([]),
  requestBody: z.union([RefSchema, z.object({ content: ContentSchema, required: z.boolean().default(false) })]).optional(),
  responses: z.record(z.string(), z.object({ content: ContentSchema.optional() })),
});

const ContractSchema = z.object({
  servers: z.array(z.object({ url: z.url() })).min(1),
  paths: z.record(z.string(), z.record(z.enum(["get", "post", "put", "patch", "delete"]), OperationSchema.optional())),
  components: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});

export type JsonSchema = z.infer<typeof SchemaSchema>;
export type Parameter = z.infer<typeof ParameterSchema>;

/** One published operation, its references followed. */
export type Operation = {
  readonly id: string;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly schema: JsonSchema; readonly isRequired: boolean } | null;
  /** The JSON schema of each documented status, null when it has no body. */
  readonly answers: ReadonlyMap<string, JsonSchema | null>;
};

/** What a vendor has published about the operations that we use. */
export type Contract = {
  /** Where the vendor's own addresses begin, such as `/calendar/v3`. */
  readonly basePath: string;
  readonly operations: readonly { readonly method: string; readonly path: string; readonly operation: Operation }[];
};

/** Reads one of the trimmed descriptions beside this file. Throws when it is not there or not one. */
export function readContract(name: "google-calendar" | "zoom"): Contract {
  const { servers, paths, components } = ContractSchema.parse(JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), "utf8")));
  const follow = (value: unknown) => inlined(value, components);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => (operation ? [{ method: method.toUpperCase(), path, operation: operationOf(operation, follow) }] : [])),
  );
  return { basePath: new URL(servers[0]?.url ?? "").pathname, operations };
}

function operationOf({ operationId, parameters, requestBody, responses }: z.infer<typeof OperationSchema>, follow: (value: unknown) => unknown): Operation {
  const body = requestBody && z.object({ content: ContentSchema, required: z.boolean().default(false) }).parse(follow(requestBody));
  const schema = body?.content["application/json"]?.schema;
  const answers = Object.entries(responses).map(([status, { content }]): [string, JsonSchema | null] => [status, SchemaSchema.nullable().parse(follow(content?.["application/json"]?.schema ?? null))]);
  return {
    id: operationId,
    parameters: parameters.map((parameter) => ParameterSchema.parse(follow(parameter))),
    body: body && schema ? { schema: SchemaSchema.parse(follow(schema)), isRequired: body.required } : null,
    answers: new Map(answers),
  };
}

/** The same with every reference replaced by what it names; none of these descriptions refers to itself. */
function inlined(value: unknown, components: Readonly<Record<string, Readonly<Record<string, unknown>>>>): unknown {
  if (Array.isArray(value)) return value.map((inner) => inlined(inner, components));
  if (value === null || typeof value !== "object") return value;
  if ("$ref" in value && typeof value.$ref === "string") {
    const [, , kind = "", name = ""] = value.$ref.split("/");
    return inlined(components[kind]?.[name], components);
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inlined(inner, components)]));
}
