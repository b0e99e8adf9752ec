import type { Booking, HistoryEntry } from "@/lib/bookings/core/schema";

/** The state of a booking as a title and a sentence, for the side that reads it. */
export type StateWords = { readonly title: string; readonly sentence: string; readonly tone: "info" | "success" | "warning" | "error" };

/** Says how a booking stands, to one of its parties; amounts are said elsewhere. */
export function stateWords(booking: Booking): StateWords {
  const isClient = booking.side === "client";
  const other = isClient ? booking.expert.name : booking.client.name;
  const words: Record<Booking["status"], StateWords> = {
    held: isClient
      ? { title: "Held for you", sentence: "Pay before the hold ends and the session is yours. Nothing is charged until then.", tone: "warning" }
      : { title: "Held", sentence: `${other} is about to pay. The time is kept until the hold ends.`, tone: "warning" },
    awaiting_acceptance: requestWords(booking, other),
    confirmed: { title: "Confirmed", sentence: `Your session with ${other} is booked${isClient && booking.total.amount > 0 ? " and paid" : ""}.`, tone: "success" },
    completed: { title: "Completed", sentence: `This session with ${other} has taken place.`, tone: "info" },
    cancelled: { title: "Cancelled", sentence: cancelledSentence(booking, other), tone: "info" },
    expired: booking.payment?.status === "voided"
      ? { title: "Not answered in time", sentence: isClient ? `${other} did not answer in time. The amount set aside on your card is let go; nothing was charged.` : "The request lapsed. Nothing was charged.", tone: "info" }
      : { title: "The hold has ended", sentence: isClient ? "It was not paid in time, so the time is free for others again." : "It was not paid in time, so your time is free again.", tone: "info" },
    declined: { title: "Declined", sentence: declinedSentence(booking, other), tone: "info" },
    no_show: { title: "Missed", sentence: "Somebody did not come to this session.", tone: "warning" },
  };
  return words[booking.status];
}

function requestWords({ side, answerBy, proposal }: Booking, other: string): StateWords {
  if (!answerBy) return { title: "Accepted", sentence: "The card is being charged; this takes a moment.", tone: "success" };
  if (proposal?.status === "open") {
    return side === "client"
      ? { title: "Other times for you", sentence: `${other} answers your request with other times. Nothing is charged until you take one.`, tone: "warning" }
      : { title: "Waiting for the client", sentence: `${other} chooses from your other times. Until then you can still accept or decline the request as it is.`, tone: "warning" };
  }
  const sentence = side === "client"
    ? `${other} has your request. The amount is set aside on your card and only charged when they accept.`
    : `${other} asks for this session. The amount is set aside on their card and charged when you accept.`;
  return { title: side === "client" ? "Waiting for an answer" : "A request for you", sentence, tone: "warning" };
}

function declinedSentence({ side, proposal }: Booking, other: string): string {
  const isClient = side === "client";
  if (proposal?.status === "declined") return `${isClient ? "You" : other} took none of the other times. Nothing was charged.`;
  return isClient ? `${other} cannot take this session. Nothing was charged.` : "You said no. Nothing was charged.";
}

function cancelledSentence({ cancelledBy, side }: Booking, other: string): string {
  if (cancelledBy === null) return "This booking was cancelled.";
  return cancelledBy === side ? "You cancelled this booking." : `${other} cancelled this booking.`;
}

const kinds: Record<string, string> = {
  held: "Time held", requested: "Request sent, amount set aside", confirmed: "Paid and confirmed", accepted: "Request accepted", declined: "Request declined",
  cancelled: "Cancelled", released: "Hold given up", hold_ended: "Hold ended unpaid", request_lapsed: "Request lapsed unanswered", completed: "Session took place",
  no_show: "Somebody did not come", appealed: "Appealed", no_show_final: "Nobody appealed, so it stands", no_show_upheld: "Appeal decided: it stands", no_show_overturned: "Appeal decided: the session counts as held", no_show_returned: "Appeal decided: everything goes back",
  proposed: "Other times proposed", moved: "Moved", proposal_declined: "Other times declined", proposal_withdrawn: "Other times taken back", proposal_expired: "Other times ran out unanswered",
  payment_returned: "A payment came too late and goes back in full", card_failed: "The card could not be charged",
};

const absentWords: Record<string, string> = { client: "The client did not come", host: "The expert did not come", both: "Nobody came" };

/** One line of a booking's history. */
export function historyWords({ kind, details }: HistoryEntry): string {
  const words = (kind === "no_show" ? absentWords[String(details["absent"])] : undefined) ?? kinds[kind] ?? kind.replaceAll("_", " ");
  const message = typeof details["message"] === "string" && details["message"] !== "" ? `: “${details["message"]}”` : "";
  return details["retaken"] ? `${words}; the time was still free` : `${words}${message}`;
}

/** How one speaks of a person: "Leonie" of "Dr. Leonie Achterberg". */
export function firstName(name: string): string {
  return name.split(" ").find((part) => part !== "" && !part.endsWith(".")) ?? name;
}
