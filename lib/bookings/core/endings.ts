import { type CancelTerms, refundFor, refundPercent, type Side } from "@/lib/bookings/core/refund";
import { type Shares, sharesOf } from "@/lib/payments/core/shares";

/** The ways in which a booking can end, as far as its money goes. */
export const endings = ["kept", "cancelled_by_client", "cancelled_by_host", "withdrawn", "declined", "released", "client_absent", "host_absent", "both_absent"] as const;

export type Ending = (typeof endings)[number];

/** Who did not come to a session. */
export type Absent = Side | "both";

/** How a session ends to which somebody did not come. */
export function endingWithout(absent: Absent): Ending {
  return `${absent}_absent`;
}

/**
 * How much of the total comes back, in percent: a cancelling client gets what the frozen policy says of the moment, an absent one what it says of
 * the start; whatever the expert calls off or misses comes back whole, and so does a session to which nobody came.
 */
export function percentBack(ending: Ending, terms: Pick<CancelTerms, "policy" | "startAt">, at: Date): number {
  if (ending === "kept") return 0;
  if (ending === "cancelled_by_client") return refundPercent(terms, at, "client");
  return ending === "client_absent" ? refundPercent(terms, terms.startAt, "client") : 100;
}

/** Where each part of the money goes when a booking ends so at a moment; nothing paid, nothing to divide. */
export function sharesAt(ending: Ending, terms: CancelTerms, at: Date): Shares {
  if (!terms.isPaid) return refundFor(terms, at, "host");
  return sharesOf(terms.price, terms.tax, percentBack(ending, terms, at));
}

/** The amounts of an ending as the history keeps them: minor units, with their currency. `fee` is what the platform keeps. */
export type AmountDetails = { readonly refund: number; readonly fee: number; readonly expert: number; readonly tax: number; readonly currency: string };

/** What the history keeps of an ending's money. */
export function amountDetails({ refund, platform, expert, tax }: Shares): AmountDetails {
  return { refund: refund.amount, fee: platform.amount, expert: expert.amount, tax: tax.amount, currency: refund.currency };
}

/** The amounts that a line of the history carries; null where no money was decided. */
export function amountsIn(details: Readonly<Record<string, unknown>>): Shares | null {
  const { refund, fee, expert, tax, currency } = details;
  if (typeof refund !== "number" || typeof fee !== "number" || typeof expert !== "number" || typeof currency !== "string") return null;
  const money = (amount: number) => ({ amount, currency });
  return { refund: money(refund), platform: money(fee), expert: money(expert), tax: money(typeof tax === "number" ? tax : 0) };
}
