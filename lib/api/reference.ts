import type { OpenAPI } from "@orpc/openapi";
import { codesOf } from "@/lib/api/codes-of";
import { problemCodes } from "@/lib/api/core/problem-codes";
import { fieldsOf, type ReferenceAnswer, type ReferenceField, type ReferenceGroup, type ReferenceOperation, type Schema, sketchOf } from "@/lib/api/core/reference";
import { openApiDocument } from "@/lib/api/openapi";
import { listOperations, type Operation } from "@/lib/api/operations";
import { publicUrl } from "@/lib/platform/env";

/** The reference page's reading of the OpenAPI document: operations by tag, in the document's order of tags. */
export async function apiReference(): Promise<ReferenceGroup[]> {
  const document = await openApiDocument();
  const operations = listOperations();
  return (document.tags ?? []).map(({ name, description = "" }) => ({
    tag: name,
    description,
    operations: operations.filter((operation) => operation.tags[0] === name).map((operation) => tell(operation, document)),
  })).filter((group) => group.operations.length > 0);
}

function tell(operation: Operation, document: OpenAPI.Document): ReferenceOperation {
  const method = operation.method ?? "GET";
  const entry: OpenAPI.OperationObject = document.paths?.[operation.path ?? ""]?.[method.toLowerCase() as "get"] ?? {};
  const fields = [...parametersOf(entry), ...bodyOf(entry)];
  return {
    id: (entry.operationId ?? operation.place).replaceAll(".", "-"), method, path: operation.path ?? "", summary: entry.summary ?? "", description: entry.description ?? "",
    isOpen: operation.policy === "anyone", fields, answers: [success(entry), ...refusals(operation)], curl: curlOf(operation, method, fields),
  };
}

function parametersOf(entry: OpenAPI.OperationObject): ReferenceField[] {
  return (entry.parameters ?? []).flatMap((parameter) => {
    if (!("in" in parameter)) return [];
    const place = parameter.in === "path" || parameter.in === "header" ? parameter.in : "query";
    const [field] = fieldsOf(schemaOf(parameter.schema), place, parameter.name, parameter.required ?? false);
    return field ? [{ ...field, notes: [parameter.description, field.notes].filter(Boolean).join(" ") }] : [];
  });
}

function bodyOf({ requestBody }: OpenAPI.OperationObject): ReferenceField[] {
  if (!requestBody || !("content" in requestBody)) return [];
  return Object.values(requestBody.content).slice(0, 1).flatMap((content) => fieldsOf(schemaOf(content.schema), "body"));
}

function success({ responses = {} }: OpenAPI.OperationObject): ReferenceAnswer {
  const [status = "200", response] = Object.entries(responses).find(([code]) => code.startsWith("2")) ?? [];
  const content = response && "content" in response ? Object.values(response.content ?? {})[0] : undefined;
  return { status: Number(status), codes: [], sketch: content ? sketchOf(schemaOf(content.schema)) : "" };
}

function refusals(operation: Operation): ReferenceAnswer[] {
  const byStatus = Map.groupBy(codesOf(operation), (code) => problemCodes[code]?.status ?? 500);
  return [...byStatus].toSorted(([a], [b]) => a - b).map(([status, codes]) => ({ status, codes, sketch: "" }));
}

/** The document is JSON Schema by construction; its own types know more than we read. */
function schemaOf(schema: unknown): Schema {
  return (schema ?? {}) as Schema;
}

function curlOf({ policy, path = "", isIdempotent }: Operation, method: string, fields: readonly ReferenceField[]): string {
  const body = fields.filter((field) => field.place === "body" && field.isRequired && !/[.[]/.test(field.path)).map((field) => `"${field.path}": ${exampleOf(field)}`);
  const query = fields.filter((field) => field.place === "query" && field.isRequired).map((field) => `${field.path}=…`);
  return [
    `curl ${method === "GET" ? "" : `-X ${method} `}'${publicUrl(`/api/v1${path}`)}${query.length > 0 ? `?${query.join("&")}` : ""}'`,
    ...(policy === "anyone" ? [] : [`-H "Authorization: Bearer $TOKEN"`]),
    ...(isIdempotent ? [`-H "Idempotency-Key: $(uuidgen)"`] : []),
    ...(body.length > 0 ? [`-H 'Content-Type: application/json'`, `-d '{ ${body.join(", ")} }'`] : []),
  ].join(" \\\n  ");
}

function exampleOf({ type }: ReferenceField): string {
  if (type === "instant") return '"2026-12-01T08:00:00Z"';
  if (type === "integer" || type === "number") return "60";
  if (type === "boolean") return "true";
  if (type.startsWith("array")) return "[]";
  return type === "object" ? "{}" : '"…"';
}
