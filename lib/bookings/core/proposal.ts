import { z } from "zod";
import { InstantSchema } from "@/lib/kernel/instant";
import { mostTimes } from "@/lib/bookings/core/moving";

export const proposalStatuses = ["open", "accepted", "declined", "withdrawn", "expired"] as const;

export type ProposalStatus = (typeof proposalStatuses)[number];

const MessageSchema = z.string().trim().max(1_000, "At most 1000 characters.").default("");
const IdSchema = z.string().min(1).max(100);

/** Other times for a booking, as both of its parties see them. */
export const ProposalSchema = z.object({
  id: z.string(), status: z.enum(proposalStatuses), side: z.enum(["client", "host"]), message: z.string(),
  times: z.array(z.object({ n: z.int(), startAt: InstantSchema, endAt: InstantSchema, isChosen: z.boolean() })),
  expiresAt: InstantSchema, createdAt: InstantSchema, answeredAt: InstantSchema.nullable(), answer: z.string(),
  /** The proposal of the other side that these times answer. */
  insteadOf: z.string().nullable(),
});

export type Proposal = z.infer<typeof ProposalSchema>;

export const ProposeSchema = z.object({
  id: IdSchema,
  times: z.array(InstantSchema.refine((text) => Date.parse(text) % 60_000 === 0, "Give whole minutes."))
    .min(1, "Pick at least one time.")
    .max(mostTimes, `Pick at most ${mostTimes} times.`)
    .refine((times) => new Set(times.map((time) => Date.parse(time))).size === times.length, "Each time may stand once."),
  message: MessageSchema,
  /** The proposal of the other side that these times take the place of: none of those, how about these. */
  insteadOf: IdSchema.optional(),
});

export type Propose = z.infer<typeof ProposeSchema>;

/** Which of the times is taken; `proposalId` makes sure that it is one of the proposal that was read. */
export const AcceptTimeSchema = z.object({ id: IdSchema, n: z.coerce.number().pipe(z.int().min(1).max(mostTimes)), proposalId: IdSchema.optional() });

export type AcceptTime = z.infer<typeof AcceptTimeSchema>;

export const CloseProposalSchema = z.object({ id: IdSchema, message: MessageSchema, proposalId: IdSchema.optional() });

export type CloseProposal = z.infer<typeof CloseProposalSchema>;

/** What a side may still do about the time of a booking. */
export const MovingSchema = z.object({
  mayPropose: z.boolean(),
  /** Whether the times that the other side proposed can be answered with others, by `insteadOf`. */
  mayCounter: z.boolean(),
  refusal: z.object({ code: z.string(), message: z.string() }).nullable(),
  /** For the client: how often they may still move, and until when they may ask. */
  movesLeft: z.int(), moveUntil: InstantSchema,
  items: z.array(ProposalSchema),
});

export type Moving = z.infer<typeof MovingSchema>;
