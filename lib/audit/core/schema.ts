import { z } from "zod";
import { InstantSchema } from "@/lib/kernel/instant";
import { PageQuerySchema } from "@/lib/kernel/page";

/** One line of the audit log, as admins read it. */
export const AuditEntrySchema = z.object({
  id: z.string(),
  at: InstantSchema,
  action: z.string(),
  actor: z.object({ id: z.string(), name: z.string() }).nullable(),
  subject: z.object({ type: z.string(), id: z.string() }),
  details: z.record(z.string(), z.unknown()),
  requestId: z.string().nullable(),
  hash: z.string(),
});

export type AuditEntry = z.infer<typeof AuditEntrySchema>;

const text = z.string().trim().max(200).optional();

export const AuditQuerySchema = PageQuerySchema.extend({
  /** Part of an action, a subject or a request id. */
  q: text,
  action: text,
  actorId: text,
  subjectId: text,
  from: InstantSchema.optional(),
  to: InstantSchema.optional(),
});

export type AuditQuery = z.infer<typeof AuditQuerySchema>;
