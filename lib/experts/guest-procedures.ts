import { z } from "zod";
import { answerGuest } from "@/lib/experts/answer-guest";
import { askToBook } from "@/lib/experts/ask-to-book";
import { AskSchema, GuestKeySchema, GuestSchema, GuestStandingSchema, InvitedSchema, InviteLinkSchema, InviteTokenSchema } from "@/lib/experts/core/guest";
import { guestStatuses } from "@/lib/experts/core/may-book";
import { acceptInvitation, closeInviteLink, makeInviteLink } from "@/lib/experts/invite-link";
import { listGuests as readGuests } from "@/lib/experts/list-guests";
import { offsetOf, pageOf, PageQuerySchema } from "@/lib/kernel/page";
import { expertOperation, memberOperation } from "@/lib/platform/procedure";

const tags = ["Who may book"];
const OfferingIdSchema = z.object({ id: z.string().max(100) });

export const askToBeLetIn = memberOperation("offerings.ask")
  .route({ method: "POST", path: "/offerings/{id}/ask", summary: "Ask to be let in to an offering that is booked after a word with its expert", tags })
  .input(AskSchema)
  .output(GuestStandingSchema)
  .handler(({ context, input }) => askToBook(context.actor, input, context.now));

export const acceptInvite = memberOperation("offerings.acceptInvite")
  .route({ method: "POST", path: "/offering-invites/{token}/accept", summary: "Be let in by an expert's link", tags })
  .input(InviteTokenSchema)
  .output(InvitedSchema)
  .handler(({ context, input }) => acceptInvitation(context.actor, input.token, context.now));

export const newInviteLink = expertOperation("offerings.newInviteLink")
  .route({ method: "POST", path: "/experts/me/offerings/{id}/invite-link", summary: "A new link that lets people in; the one before stops working", successStatus: 201, tags })
  .input(OfferingIdSchema)
  .output(InviteLinkSchema)
  .handler(async ({ context, input }) => ({ url: await makeInviteLink(context.actor, input.id) }));

export const endInviteLink = expertOperation("offerings.endInviteLink")
  .route({ method: "DELETE", path: "/experts/me/offerings/{id}/invite-link", summary: "Make the link worthless; whoever came by it stays in", successStatus: 204, tags })
  .input(OfferingIdSchema)
  .handler(async ({ context, input }) => {
    await closeInviteLink(context.actor, input.id);
  });

export const listGuests = expertOperation("offerings.listGuests", { rate: "read" })
  .route({ method: "GET", path: "/experts/me/guests", summary: "Who asked to be let in, who was, and who was not", tags })
  .input(PageQuerySchema.extend({ offeringId: z.string().max(100).optional(), status: z.enum(guestStatuses).optional() }))
  .output(pageOf(GuestSchema))
  .handler(async ({ context, input: { limit, cursor, ...filter } }) => {
    const page = await readGuests(context.actor, filter, { limit, offset: offsetOf(cursor) });
    return { ...page, items: [...page.items] };
  });

export const admitGuest = expertOperation("offerings.admitGuest")
  .route({ method: "POST", path: "/experts/me/guests/{offeringId}/{userId}/admit", summary: "Let somebody in; they are told", tags })
  .input(GuestKeySchema)
  .output(GuestSchema)
  .handler(({ context, input }) => answerGuest(context.actor, { ...input, status: "admitted" }, context.now));

export const refuseGuest = expertOperation("offerings.refuseGuest")
  .route({ method: "POST", path: "/experts/me/guests/{offeringId}/{userId}/refuse", summary: "Do not let somebody in, or not any more; they are told", tags })
  .input(GuestKeySchema)
  .output(GuestSchema)
  .handler(({ context, input }) => answerGuest(context.actor, { ...input, status: "refused" }, context.now));

export const guests = { ask: askToBeLetIn, accept: acceptInvite, link: newInviteLink, endLink: endInviteLink, list: listGuests, admit: admitGuest, refuse: refuseGuest };
