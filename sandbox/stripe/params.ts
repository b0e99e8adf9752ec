import { z } from "zod";
import type { FormValue } from "@/sandbox/stripe/form";
import { badParam, type StripeRefusal } from "@/sandbox/stripe/stripe-error";

/** Everything arrives as text; these read it as Stripe does. */
export const integer = z.string().regex(/^-?\d{1,15}$/, "Invalid integer").transform(Number);
export const positiveInteger = integer.refine((value) => value > 0, "Invalid positive integer");
export const flag = z.enum(["true", "false"]).transform((value) => value === "true");
export const text = z.string().max(5000);
export const currency = z.string().regex(/^[a-zA-Z]{3}$/, "Invalid currency").toLowerCase();
export const address = z.string().max(800).regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, "Invalid email address");
export const webUrl = z.string().max(5000).refine(isWebUrl, "Not a valid URL");
/** Metadata as given; an empty value removes its key, an empty text removes all. */
export const metadata = z.union([z.literal(""), z.record(z.string().max(40), z.string().max(500))]);
export const expand = z.array(z.string()).max(20).optional();
const moment = z.union([integer, z.strictObject({ gt: integer.optional(), gte: integer.optional(), lt: integer.optional(), lte: integer.optional() })]);

/** What every list takes. */
export const listParams = {
  limit: integer.refine((value) => value >= 1 && value <= 100, "Invalid limit: must be between 1 and 100").optional(),
  starting_after: z.string().optional(),
  ending_before: z.string().optional(),
  created: moment.optional(),
  expand,
};

/** Reads the parameters, or refuses in Stripe's words: unknown, missing or malformed, with the parameter's name. */
export function readParams<Schema extends z.ZodType>(schema: Schema, raw: FormValue): z.output<Schema> {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw issue ? refusalFor(deepest(issue), raw) : badParam("Invalid request.");
}

/** The metadata that holds after an update. */
export function mergeMetadata(before: Readonly<Record<string, string>>, given: z.infer<typeof metadata> | undefined): Record<string, string> {
  if (given === undefined) return { ...before };
  if (given === "") return {};
  return Object.fromEntries(Object.entries({ ...before, ...given }).filter(([, value]) => value !== ""));
}

type Issue = z.core.$ZodIssue;

function deepest(issue: Issue): Issue {
  if (issue.code !== "invalid_union") return issue;
  const inner = issue.errors.flat().toSorted((a, b) => b.path.length - a.path.length)[0];
  return inner ? { ...inner, path: [...issue.path, ...inner.path] } : issue;
}

function refusalFor(issue: Issue, raw: FormValue): StripeRefusal {
  if (issue.code === "unrecognized_keys") {
    const param = nameOf([...issue.path, issue.keys[0] ?? ""]);
    return badParam(`Received unknown parameter: ${param}`, param, "parameter_unknown");
  }
  const param = nameOf(issue.path);
  const value = valueAt(raw, issue.path);
  if (value === undefined) return badParam(`Missing required param: ${param}.`, param, "parameter_missing");
  const shown = typeof value === "string" ? `: ${value}` : "";
  if (issue.message === "Not a valid URL") return badParam(issue.message, param, "url_invalid");
  if (issue.message === "Invalid email address") return badParam(`${issue.message}${shown}`, param, "email_invalid");
  if (issue.message.endsWith("integer")) return badParam(`${issue.message}${shown}`, param, "parameter_invalid_integer");
  return badParam(issue.code === "custom" ? issue.message : `Invalid ${param}${shown}. ${issue.message}`, param);
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.map((part, index) => (index === 0 ? String(part) : `[${String(part)}]`)).join("");
}

function valueAt(raw: FormValue, path: readonly PropertyKey[]): FormValue | undefined {
  let value: FormValue | undefined = raw;
  for (const part of path) {
    if (Array.isArray(value)) value = value[Number(part)];
    else if (typeof value === "object" && value !== null) value = value[String(part)];
    else return undefined;
  }
  return value;
}

function isWebUrl(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && (url.protocol === "http:" || url.protocol === "https:");
}
