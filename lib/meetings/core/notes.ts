import { z } from "zod";
import { InstantSchema } from "@/lib/kernel/instant";
import { notesLimit } from "@/lib/meetings/core/notes-limit";

export const NotesSchema = z.object({ text: z.string(), version: z.int(), updatedAt: InstantSchema.nullable() });

export type Notes = z.infer<typeof NotesSchema>;

/** What one page made of the notes, and what it began with: what the other side wrote meanwhile is kept as well. */
export const SaveNotesSchema = z.object({
  attendanceId: z.string().max(64),
  version: z.int().min(0),
  base: z.string().max(2 * notesLimit),
  text: z.string().max(notesLimit, `Notes have at most ${notesLimit} characters.`),
});

export type SaveNotes = z.infer<typeof SaveNotesSchema>;
