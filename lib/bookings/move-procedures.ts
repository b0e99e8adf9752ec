import { z } from "zod";
import { expertOperation, memberOperation, openOperation } from "@/lib/platform/procedure";
import { acceptTime } from "@/lib/bookings/accept-time";
import { closeProposal } from "@/lib/bookings/close-proposal";
import { GiveAnswerSchema } from "@/lib/bookings/core/answer";
import { AcceptTimeSchema, CloseProposalSchema, MovingSchema, ProposeSchema } from "@/lib/bookings/core/proposal";
import { BookingIdSchema, BookingSchema } from "@/lib/bookings/core/schema";
import { giveAnswer } from "@/lib/bookings/give-answer";
import { movingOf } from "@/lib/bookings/moving-of";
import { bookingsOutsideHours } from "@/lib/bookings/outside-hours";
import { proposeTimes } from "@/lib/bookings/propose-times";
import { timesToMove, TimesQuerySchema, TimesSchema } from "@/lib/bookings/times-to-move";

const tags = ["Bookings"];

export const proposals = memberOperation("bookings.proposals", { rate: "read" })
  .route({ method: "GET", path: "/bookings/{id}/proposals", summary: "Other times that were proposed, and whether I may propose some", tags })
  .input(BookingIdSchema)
  .output(MovingSchema)
  .handler(({ input, context }) => movingOf(context.actor, input.id, context.now));

export const times = memberOperation("bookings.times", { rate: "read" })
  .route({ method: "GET", path: "/bookings/{id}/times", summary: "Times to which a booking could move", description: "Its own time does not stand in the way. An expert may also propose times that are not listed, outside the published hours.", tags })
  .input(TimesQuerySchema)
  .output(TimesSchema)
  .handler(({ input, context }) => timesToMove(context.actor, input, context.now));

export const propose = memberOperation("bookings.propose", { isIdempotent: true })
  .route({ method: "POST", path: "/bookings/{id}/proposals", successStatus: 201, summary: "Propose up to three other times; they are held for the answer", description: "For a confirmed booking either side may; for a request the expert, as their answer. While the other side's times stand, `insteadOf` names them: they end, and these take their place. Refused with `slot_taken` (409), `slot_in_past`, `slot_too_soon`, `slot_too_far`, `slot_closed`, `slot_off_grid`, `same_time`, `already_proposed` (422), `proposal_over` (410), `proposal_open`, `too_late_to_move`, `moved_too_often`, `move_not_allowed`, `booking_changed` (409).", tags })
  .input(ProposeSchema)
  .output(BookingSchema)
  .handler(({ input, context }) => proposeTimes(context.actor, input));

export const acceptProposed = memberOperation("bookings.accept-time", { rate: "money" })
  .route({ method: "POST", path: "/bookings/{id}/proposals/{n}/accept", summary: "Take one of the proposed times", description: "The booking moves there and the other times are free at once. For a request it is the yes to it: the card is charged. Send `proposalId` to be refused when these are not the times that you have read. Refused with `own_proposal` (409), `proposal_over` (410).", tags })
  .input(AcceptTimeSchema)
  .output(BookingSchema)
  .handler(({ input: { proposalId, ...wish }, context }) => acceptTime(context.actor, { ...wish, ...(proposalId ? { proposalId } : {}) }));

export const closeProposed = memberOperation("bookings.close-proposal")
  .route({ method: "DELETE", path: "/bookings/{id}/proposals", summary: "Decline the proposed times, or take back one’s own", description: "The booking stays as it is; a request whose other times are declined ends with nothing charged. Refused with `proposal_over` (410).", tags })
  .input(CloseProposalSchema)
  .output(BookingSchema)
  .handler(({ input: { proposalId, ...wish }, context }) => closeProposal(context.actor, { ...wish, ...(proposalId ? { proposalId } : {}) }));

export const answer = openOperation("bookings.answer", { rate: "money" })
  .route({ method: "POST", path: "/answers", summary: "Answer by the link of a letter", description: "The token is the proof, for exactly one person and one matter, and it can be used once. Refused with `answer_link_unknown` (404), `answer_link_spent` (410), and as the operations that it stands for.", tags })
  .input(GiveAnswerSchema)
  .output(BookingSchema)
  .handler(({ input }) => giveAnswer(input));

export const outside = expertOperation("availability.outside", { rate: "read" })
  .route({ method: "GET", path: "/availability/me/outside", summary: "My coming sessions and requests that lie outside my hours", description: "They stand whatever I change; propose other times for them. At most 100, soonest first.", tags: ["Availability"] })
  .output(z.object({ items: z.array(BookingSchema) }))
  .handler(async ({ context }) => ({ items: await bookingsOutsideHours(context.actor, context.now) }));

export const moveProcedures = { proposals, times, propose, acceptTime: acceptProposed, closeProposal: closeProposed, answer };
