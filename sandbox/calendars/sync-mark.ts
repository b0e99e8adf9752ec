import { z } from "zod";
import type { Database } from "@/sandbox/database";

const GENERATION = "calendars.generation";

const MarkSchema = z.object({
  /** Marks of an older generation are worthless: the vendor has forgotten them. */
  generation: z.number(), calendar: z.string(), fromMs: z.number(), untilMs: z.number(),
  /** What is asked for has a higher number; null asks for everything. */
  since: z.number().nullable(),
  /** Until which number the next mark counts as seen. */
  upTo: z.number(), offset: z.number(),
});

export type SyncMark = z.infer<typeof MarkSchema>;

/** A mark as the vendors hand it out: opaque text. */
export function writeMark(mark: Omit<SyncMark, "generation">, database: Database): string {
  return Buffer.from(JSON.stringify({ ...mark, generation: generationOf(database) })).toString("base64url");
}

/** Reads a mark back; null when it is no mark, another calendar's, or forgotten. */
export function readMark(text: string, calendar: string, database: Database): SyncMark | null {
  try {
    const mark = MarkSchema.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return mark.calendar === calendar && mark.generation === generationOf(database) ? mark : null;
  } catch {
    return null;
  }
}

/** Forgets every mark handed out so far: whoever comes with one must read everything again. */
export function forgetMarks(database: Database): void {
  database.saveSetting(GENERATION, String(generationOf(database) + 1));
}

function generationOf(database: Database): number {
  return Number(database.setting(GENERATION) ?? 1);
}

/** How many things a page of an answer has: the vendor's, or what a test asked for. */
export function pageSize(database: Database, asked: number): number {
  const set = Number(database.setting("calendars.page-size") ?? 0);
  return set > 0 ? set : Math.max(1, asked || 250);
}
