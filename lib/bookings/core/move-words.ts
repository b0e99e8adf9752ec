import type { Booking } from "@/lib/bookings/core/schema";

/** "once", "twice", "3 times". */
export function timesWords(times: number): string {
  if (times === 1) return "once";
  return times === 2 ? "twice" : `${times} times`;
}

/** What stands above other times that wait for an answer, for the side that reads it. */
export function proposalTitle({ side, status, client, expert }: Booking, proposal: { readonly side: "client" | "host"; readonly times: readonly unknown[]; readonly insteadOf: string | null }): string {
  const other = side === "client" ? expert.name : client.name;
  const times = proposal.times.length === 1 ? "another time" : `${proposal.times.length} other times`;
  const what = proposal.insteadOf ? `${times} instead` : times;
  if (proposal.side === side) return `You proposed ${what}`;
  return status === "awaiting_acceptance" ? `${other} answers with ${what}` : `${other} proposes ${what}`;
}

/** What happens if nobody answers, and to a request if somebody does. */
export function proposalStakes({ side, status, total }: Booking, proposerSide: "client" | "host"): string {
  if (status !== "awaiting_acceptance") return "Without an answer the session stays when it is.";
  if (proposerSide === side) return "You can still accept the time that was asked for; the other times are free again then.";
  return total.amount > 0 ? "Your card is charged when you take one of them. If you take none, the request ends and nothing is charged." : "Taking one of them books the session. If you take none, the request ends.";
}
