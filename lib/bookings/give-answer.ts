import { invalidField } from "@/lib/kernel/errors";
import { acceptTime } from "@/lib/bookings/accept-time";
import { findLink } from "@/lib/bookings/answer-link";
import { acceptBooking, declineBooking } from "@/lib/bookings/answer-request";
import { closeProposal } from "@/lib/bookings/close-proposal";
import type { GiveAnswer } from "@/lib/bookings/core/answer";
import { linkUnknown } from "@/lib/bookings/core/answer-errors";
import type { Booking } from "@/lib/bookings/core/schema";
import { linkActor } from "@/lib/bookings/link-actor";
import { proposeTimes } from "@/lib/bookings/propose-times";

/** Answers by the link of a letter, for whoever holds it: exactly its matter, and once. The link is used up by the change itself, so that a refusal leaves it whole. */
export async function giveAnswer({ token, answer, n, times, message }: GiveAnswer): Promise<Booking> {
  const link = await findLink(token);
  const actor = link && (await linkActor(link));
  if (!link || !actor) throw linkUnknown();
  const about = { id: link.bookingId, message, linkId: link.id };
  if (link.about === "request") {
    if (answer === "accept") return acceptBooking(actor, about);
    if (answer === "decline") return declineBooking(actor, about);
    return proposeTimes(actor, { ...about, times: times ?? noTimes() });
  }
  const proposalId = link.about.replace(/^proposal:/, "");
  if (answer === "propose") return proposeTimes(actor, { ...about, times: times ?? noTimes(), insteadOf: proposalId });
  if (answer === "decline") return closeProposal(actor, { ...about, proposalId });
  if (answer !== "accept" || n === undefined) throw invalidField("n", "Pick one of the times.");
  return acceptTime(actor, { id: link.bookingId, n, proposalId, linkId: link.id });
}

function noTimes(): never {
  throw invalidField("times", "Pick at least one time.");
}
