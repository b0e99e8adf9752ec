import { z } from "zod";
import { InstantSchema } from "@/lib/kernel/instant";
import { MoneySchema } from "@/lib/kernel/money";

const SideSchema = z.enum(["client", "host"]);

/** One stay of one side: until when they were seen, and whether only the waiting room had them. */
export const StaySchema = z.object({ side: SideSchema, from: InstantSchema, to: InstantSchema, isInside: z.boolean() });

export type StayView = z.infer<typeof StaySchema>;

const WhySchema = z.enum(["met", "both_waited", "only_client", "only_host", "nobody", "kept_outside"]).nullable();

/** What a finding rests on, as it was when it was made. `why` is null where one side said so. */
export const EvidenceSchema = z.object({
  graceEndsAt: InstantSchema,
  why: WhySchema,
  stays: z.array(StaySchema),
});

export type Evidence = z.infer<typeof EvidenceSchema>;

export const noShowStatuses = ["open", "appealed", "upheld", "overturned", "final"] as const;

/** What was found about a session to which somebody did not come, for one of its sides. */
export const NoShowSchema = z.object({
  id: z.string(),
  absent: z.enum(["client", "host", "both"]),
  /** `attendance` where the records said so, else the side that did. */
  source: z.enum(["attendance", "client", "host"]),
  why: WhySchema,
  status: z.enum(noShowStatuses),
  /** What counts in the end: that somebody was absent, that the session was kept, or that everything goes back. */
  outcome: z.enum(["absent", "kept", "returned"]),
  openedAt: InstantSchema, appealBy: InstantSchema, mayAppeal: z.boolean(),
  appeal: z.object({ text: z.string(), at: InstantSchema, by: SideSchema }).nullable(),
  decision: z.object({ reason: z.string(), at: InstantSchema }).nullable(),
  /** When the money moved; null while it still can be decided otherwise. */
  settledAt: InstantSchema.nullable(),
  refund: MoneySchema, expert: MoneySchema, platform: MoneySchema, tax: MoneySchema,
});

export type NoShowView = z.infer<typeof NoShowSchema>;

/** Who was there and from when to when, what may be made of it, and what was. */
export const AttendanceSchema = EvidenceSchema.extend({
  hasRecords: z.boolean(),
  /** Set while the reader's side could say that the other did not come; `refusal` says why it may not. */
  mark: z.object({ until: InstantSchema, refusal: z.object({ code: z.string(), message: z.string() }).nullable() }).nullable(),
  noShow: NoShowSchema.nullable(),
});

export type Attendance = z.infer<typeof AttendanceSchema>;

const IdSchema = z.string().min(1).max(100);

export const MarkSchema = z.object({ id: IdSchema, message: z.string().trim().max(1_000, "At most 1000 characters.").default("") });

export const AppealSchema = z.object({
  id: IdSchema,
  text: z.string("Say what happened, in a sentence or two.").trim().min(10, "Say what happened, in a sentence or two.").max(2_000, "At most 2000 characters."),
});
