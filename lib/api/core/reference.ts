/** One value that goes in or comes out, by its path: `items[].price.amount`. */
export type ReferenceField = { readonly path: string; readonly type: string; readonly isRequired: boolean; readonly place: "path" | "query" | "header" | "body"; readonly notes: string };

/** `sketch` is the shape of the body, with types in place of values. */
export type ReferenceAnswer = { readonly status: number; readonly codes: readonly string[]; readonly sketch: string };

/** One operation as the reference page tells it. */
export type ReferenceOperation = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  /** Whether one may ask without being signed in. */
  readonly isOpen: boolean;
  readonly fields: readonly ReferenceField[];
  readonly answers: readonly ReferenceAnswer[];
  readonly curl: string;
};

export type ReferenceGroup = { readonly tag: string; readonly description: string; readonly operations: readonly ReferenceOperation[] };

/** The parts of JSON Schema that our operations use. */
export type Schema = {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly default?: unknown;
  readonly description?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
};

const deepest = 5;

/** The values inside a schema, one a line, outer before inner. */
export function fieldsOf(schema: Schema, place: ReferenceField["place"], at = "", isRequired = true, depth = 0): ReferenceField[] {
  const variants = variantsOf(schema);
  const own = at === "" ? [] : [{ path: at, type: typeOf(schema), isRequired, place, notes: notesOf(schema) }];
  if (depth > deepest) return own;
  const inner = variants.flatMap((variant) => {
    if (variant.type === "array" && variant.items) return insideOf(variant.items, place, `${at}[]`, depth);
    return insideOf(variant, place, at, depth);
  });
  return [...own, ...inner];
}

/** The shape of a value as one would write it down: `{ "id": string, "price": { … } }`, indented. */
export function sketchOf(schema: Schema, indent = ""): string {
  const variants = variantsOf(schema).filter((variant) => variant.type !== "null");
  const orNull = variants.length < variantsOf(schema).length ? " or null" : "";
  const [only] = variants;
  if (variants.length === 1 && only?.properties) return `${objectSketch(only, indent)}${orNull}`;
  if (variants.length === 1 && only?.type === "array" && only.items) return `[${sketchOf(only.items, indent)}]${orNull}`;
  if (variants.some((variant) => variant.properties)) return variants.map((variant) => sketchOf(variant, indent)).join(" or ") + orNull;
  const words = schema.enum ?? only?.enum;
  return words ? words.map((word) => JSON.stringify(word)).join(" | ") + orNull : typeOf(schema);
}

function objectSketch({ properties = {}, required = [] }: Schema, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([name, property]) => `${inner}${JSON.stringify(name)}${required.includes(name) ? "" : "?"}: ${sketchOf(property, inner)}`);
  return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n${indent}}`;
}

/** "string or null", "array of integer", "one of …". */
export function typeOf(schema: Schema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return "one of";
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) return [...new Set(variants.map(typeOf))].join(" or ");
  if (schema.type === "array") return `array of ${schema.items ? typeOf(schema.items) : "anything"}`;
  if (schema.format === "date-time") return "instant";
  return [schema.type ?? "anything"].flat().join(" or ");
}

function insideOf(schema: Schema, place: ReferenceField["place"], at: string, depth: number): ReferenceField[] {
  return variantsOf(schema).flatMap((variant) =>
    Object.entries(variant.properties ?? {}).flatMap(([name, property]) => fieldsOf(property, place, at === "" ? name : `${at}.${name}`, variant.required?.includes(name) ?? false, depth + 1)),
  );
}

function variantsOf(schema: Schema): readonly Schema[] {
  return schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [schema];
}

function notesOf(schema: Schema): string {
  const { description, default: usual, minLength, maxLength, minimum, maximum, maxItems } = schema;
  const words = schema.enum ?? schema.items?.enum ?? [];
  return [
    description ?? "",
    words.length > 0 ? words.map(String).join(", ") : "",
    minLength !== undefined && minLength > 1 ? `at least ${minLength} characters` : "",
    maxLength !== undefined ? `at most ${maxLength} characters` : "",
    minimum !== undefined ? `from ${minimum}` : "",
    maximum !== undefined ? `to ${maximum}` : "",
    maxItems !== undefined ? `at most ${maxItems} of them` : "",
    usual !== undefined && usual !== "" ? `${JSON.stringify(usual)} unless told` : "",
  ].filter(Boolean).join("; ");
}
