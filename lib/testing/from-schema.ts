import fc from "fast-check";
import type { Schema } from "@/lib/api/core/reference";

const oddTexts = ["", " ", "\u0000", "a\u0000b", "💥", "‮txt", "'; DROP TABLE users; --", "<script>alert(1)</script>", "../../etc/passwd", "%00", "ｆｕｌｌ", "x".repeat(5_000), "1e999", "-0", "NaN", "null", "2026-02-30T25:61:00Z"];
const times = ["2026-12-01T08:00:00Z", "2020-01-01T00:00:00Z", "2099-06-15T12:30:00+05:45", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z"];
const words = ["EUR", "de", "DE", "Europe/Berlin", "Asia/Kathmandu", "09:00", "17:00", "24:00", "2026-12-24", "abc-def", "someone@example.org", "correct horse battery staple"];

/** Values that a schema describes, mostly; now and then something else altogether. `known` are ids that exist. */
export function fromSchema(schema: Schema, known: readonly string[]): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: fitting(schema, known), weight: 12 }, { arbitrary: odd(), weight: 1 });
}

function odd(): fc.Arbitrary<unknown> {
  return fc.oneof(fc.constantFrom<unknown>(...oddTexts, null, true, [], {}, -1, 1e308, 2 ** 53, 0.1), fc.jsonValue({ maxDepth: 2 }));
}

function fitting(schema: Schema, known: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) return fc.oneof(...variants.map((variant) => fitting(variant, known)));
  if (schema.allOf) return fc.tuple(...schema.allOf.map((part) => fitting(part, known))).map((parts) => Object.assign({}, ...parts));
  if (schema.properties || schema.type === "object") return object(schema, known);
  if (schema.type === "array") return fc.array(fromSchema(schema.items ?? {}, known), { maxLength: Math.min(schema.maxItems ?? 4, 4) });
  return scalar(schema, known);
}

function object({ properties = {}, required = [] }: Schema, known: readonly string[]): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, fromSchema(property, known)]));
  return fc.record(fields, { requiredKeys: [...required].filter((name) => name in fields) });
}

function scalar({ type, format, minimum = -5, maximum = 100_000, maxLength = 80 }: Schema, known: readonly string[]): fc.Arbitrary<unknown> {
  if (type === "null") return fc.constant(null);
  if (type === "boolean") return fc.boolean();
  if (type === "integer") return fc.integer({ min: Math.max(minimum, -(2 ** 31)), max: Math.min(maximum, 2 ** 31 - 1) });
  if (type === "number") return fc.double({ min: minimum, max: maximum, noNaN: true });
  if (format === "date-time") return fc.constantFrom(...times);
  if (type === undefined) return odd();
  return fc.oneof({ arbitrary: fc.constantFrom(...known), weight: 4 }, { arbitrary: fc.constantFrom(...words), weight: 3 }, { arbitrary: fc.string({ unit: "binary", maxLength: Math.min(maxLength, 80) }), weight: 2 }, { arbitrary: fc.constantFrom(...oddTexts), weight: 1 });
}
