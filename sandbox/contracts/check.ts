import { Ajv2019, type ValidateFunction } from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import type { Contract, JsonSchema, Operation, Parameter } from "@/sandbox/contracts/contract";

/** A request as it was sent: `path` as in the address, with or without the vendor's base path before it, without the query; `body` parsed. */
export type SentRequest = { readonly method: string; readonly path: string; readonly query?: URLSearchParams | undefined; readonly body?: unknown };

/** Its answer; `body` parsed, undefined when there was none. */
export type GivenAnswer = { readonly status: number; readonly body?: unknown };

const ajv = new Ajv2019({ strict: false, allErrors: true, coerceTypes: false });
addFormats.default(ajv);
const compiled = new WeakMap<JsonSchema, ValidateFunction>();

/**
 * What a request and its answer say that the vendor's published description does not: unknown operations, parameters and fields,
 * wrong types, missing fields, undocumented statuses. Empty when both keep to it. Refusals (400 and above) are looked at only
 * when the description says what is in them.
 */
export function checkExchange(contract: Contract, request: SentRequest, answer: GivenAnswer): string[] {
  const found = operationFor(contract, request);
  if (!found) return [`${request.method} ${request.path} is no published operation`];
  const { operation, params } = found;
  const faults = [...faultsOfParameters(operation, params, request.query ?? new URLSearchParams()), ...faultsOfRequestBody(operation, request.body), ...faultsOfAnswer(operation, answer)];
  return faults.map((fault) => `${operation.id}: ${fault}`);
}

function operationFor({ basePath, operations }: Contract, { method, path }: SentRequest): { operation: Operation; params: Map<string, string> } | null {
  const at = path.indexOf(`${basePath}/`);
  const own = at >= 0 ? path.slice(at + basePath.length) : path;
  for (const { method: published, path: pattern, operation } of operations) {
    const params = published === method ? paramsOf(pattern, own) : null;
    if (params) return { operation, params };
  }
  return null;
}

function paramsOf(pattern: string, path: string): Map<string, string> | null {
  const [wanted, given] = [pattern.split("/"), path.split("/")];
  if (wanted.length !== given.length) return null;
  const params = new Map<string, string>();
  for (const [index, part] of wanted.entries()) {
    const segment = given[index] ?? "";
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined && part !== segment) return null;
    if (name !== undefined) params.set(name, decodeURIComponent(segment));
  }
  return params;
}

function faultsOfParameters({ parameters }: Operation, params: ReadonlyMap<string, string>, query: URLSearchParams): string[] {
  const known = parameters.filter((parameter) => parameter.in === "query");
  const unknown = [...new Set(query.keys())].filter((name) => !known.some((parameter) => parameter.name === name)).map((name) => `query "${name}" is not published`);
  const missing = known.filter(({ name, required }) => required && !query.has(name)).map(({ name }) => `query "${name}" is missing`);
  const wrong = known.flatMap((parameter) => (query.has(parameter.name) ? faultsOfText(parameter, query.getAll(parameter.name)) : []));
  const wrongInPath = parameters.flatMap((parameter) => (parameter.in === "path" ? faultsOfText(parameter, [params.get(parameter.name) ?? ""]) : []));
  return [...unknown, ...missing, ...wrong, ...wrongInPath];
}

function faultsOfText({ name, in: place, schema }: Parameter, texts: readonly string[]): string[] {
  const items = schema["items"];
  const isList = schema["type"] === "array" && items !== null && typeof items === "object";
  const values = texts.map((text) => typed(text, isList && "type" in items ? items.type : schema["type"]));
  return faultsOf(schema, isList ? values : values[0]).map((fault) => `${place} "${name}" ${fault}`);
}

function typed(text: string, type: unknown): unknown {
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : text;
  return (type === "integer" || type === "number") && text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

function faultsOfRequestBody({ body }: Operation, sent: unknown): string[] {
  if (sent === undefined) return body?.isRequired ? ["the body is missing"] : [];
  if (!body) return ["a body was sent where none is published"];
  return faultsOf(body.schema, sent).map((fault) => `body${fault}`);
}

function faultsOfAnswer({ answers }: Operation, { status, body }: GivenAnswer): string[] {
  const published = answers.get(String(status)) ?? answers.get("default");
  const isKnown = answers.has(String(status)) || answers.has("default");
  // A description without statuses was converted with 200 for whatever succeeds; what is empty there may answer 204.
  const isEmptySuccess = status === 204 && body === undefined && answers.get("200") === null;
  if (isEmptySuccess || (status >= 400 && !published)) return [];
  if (!isKnown) return [`answered ${status}, which is not published`];
  if (!published) return body === undefined ? [] : [`answered ${status} with a body where none is published`];
  return body === undefined ? [`answered ${status} without its body`] : faultsOf(published, body).map((fault) => `answer${fault}`);
}

function faultsOf(schema: JsonSchema, value: unknown): string[] {
  const validate = compiled.get(schema) ?? ajv.compile(closed(schema));
  compiled.set(schema, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = "", params }) => {
    const name: unknown = params["unevaluatedProperty"];
    return typeof name === "string" ? `${instancePath}/${name} is not published` : `${instancePath} ${message}${Array.isArray(params["allowedValues"]) ? `: ${params["allowedValues"].join(", ")}` : ""}`;
  });
}

/** The schema with every object closed: a field that it does not name is a fault. Parts of an `allOf` are closed by the whole. */
function closed(schema: unknown, isPart = false): JsonSchema {
  if (schema === null || typeof schema !== "object" || Array.isArray(schema)) return {};
  const known: JsonSchema = { ...schema };
  const named = (value: unknown) => Object.fromEntries(Object.entries(value ?? {}).map(([name, inner]) => [name, closed(inner)]));
  const parts = (value: unknown) => (Array.isArray(value) ? value.map((inner) => closed(inner, true)) : []);
  const isObject = "properties" in known || "allOf" in known;
  return {
    ...known,
    ...("properties" in known && { properties: named(known["properties"]) }),
    ...("items" in known && { items: closed(known["items"]) }),
    ...("additionalProperties" in known && typeof known["additionalProperties"] === "object" && { additionalProperties: closed(known["additionalProperties"]) }),
    ...("allOf" in known && { allOf: parts(known["allOf"]) }),
    ...(isObject && !isPart && !("additionalProperties" in known) && { unevaluatedProperties: false }),
  };
}
