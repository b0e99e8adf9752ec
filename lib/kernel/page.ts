import { z } from "zod";

/** What every list accepts: at most 100 a page, 20 unless told. */
export const PageQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(200).optional(),
});

export type PageQuery = z.infer<typeof PageQuerySchema>;

export type Page<T> = { readonly items: readonly T[]; readonly nextCursor: string | null; readonly total?: number };

/** The schema of a list's answer. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.int().optional() });
}

/** A parameter that may be repeated: `?language=fr&language=en` means any of them. */
export function anyOf<T extends z.ZodType>(item: T) {
  return z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(item).max(20).optional());
}

/** The cursor of an offset list: opaque for the caller. */
export function cursorAt(offset: number): string {
  return `o${offset.toString(36)}`;
}

/** The offset that a cursor stands for; an unreadable one begins anew. */
export function offsetOf(cursor: string | undefined): number {
  const offset = cursor?.startsWith("o") ? Number.parseInt(cursor.slice(1), 36) : 0;
  return Number.isFinite(offset) && offset > 0 ? Math.min(offset, 100_000) : 0;
}

/** Cuts one row more than the page, which the query must have asked for, into a page. */
export function pageFrom<T>(rows: readonly T[], limit: number, offset: number): Page<T> {
  return { items: rows.slice(0, limit), nextCursor: rows.length > limit ? cursorAt(offset + limit) : null };
}
