import type { z } from "zod";
import { cursorAt, offsetOf } from "@/lib/kernel/page";
import { dayNumber, isoDate, wallClockToInstant } from "@/lib/kernel/zone";

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A query from the address of a page: what is empty or makes no sense there is left out, never refused. */
export function queryFrom<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>, params: SearchParams): z.infer<z.ZodObject<Shape>> {
  const kept = Object.entries(schema.shape).flatMap(([name, field]) => {
    const given = present(params[name]);
    return given !== undefined && (field as z.ZodType).safeParse(given).success ? [[name, given]] : [];
  });
  return schema.parse(Object.fromEntries(kept));
}

/** The same page with something changed; a change begins the list anew. */
export function hrefWith(path: string, params: SearchParams, change: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...params, cursor: undefined, ...change })) [value ?? []].flat().forEach((each) => each !== "" && query.append(name, each));
  return query.size === 0 ? path : `${path}?${query}`;
}

/** Where the pages before and after are, and where one is. */
export function waysOn(path: string, params: SearchParams, page: { readonly items: readonly unknown[]; readonly nextCursor: string | null; readonly total?: number }, limit: number) {
  const offset = offsetOf([params["cursor"]].flat()[0]);
  const before = Math.max(0, offset - limit);
  const last = offset + page.items.length;
  return {
    ...(offset > 0 ? { previousHref: hrefWith(path, params, before === 0 ? {} : { cursor: cursorAt(before) }) } : {}),
    ...(page.nextCursor ? { nextHref: hrefWith(path, params, { cursor: page.nextCursor }) } : {}),
    summary: last === 0 ? "" : `${offset + 1}–${last} of ${page.total ?? last}`,
  };
}

function present(value: SearchParams[string]): string | readonly string[] | undefined {
  const filled = [value ?? []].flat().filter((each) => each !== "");
  return filled.length > 1 ? filled : filled[0];
}

/** The address with its days (`from`, `to` included, in a zone) as the instants that a query takes. */
export function withDaysAsInstants(params: SearchParams, timeZone: string): SearchParams {
  const startOf = (day: string, later: number): string | undefined => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) return undefined;
    return new Date(wallClockToInstant(`${isoDate(dayNumber(day) + later)}T00:00:00`, timeZone)).toISOString();
  };
  const [from, to] = [params["from"], params["to"]].map((each) => [each].flat()[0] ?? "");
  return { ...params, from: startOf(from ?? "", 0), to: startOf(to ?? "", 1) };
}

/** A day as the address has it, for the field that it came from. */
export function dayIn(params: SearchParams, name: "from" | "to"): string | undefined {
  return [params[name]].flat()[0];
}
