import type { Money } from "@/lib/kernel/money";
import type { PolicyTerms } from "@/lib/bookings/core/policy-terms";
import { type Shares, sharesOf } from "@/lib/payments/core/shares";

const HOUR = 3_600_000;

/** Everything a cancellation is decided by, as it was frozen when the booking was made. */
export type CancelTerms = { readonly policy: PolicyTerms; readonly startAt: Date; readonly price: Money; readonly tax: Money; readonly isPaid: boolean };

export type Side = "client" | "host";

/** How much of the total comes back when a side cancels at a moment: the expert's own cancellation always returns everything. */
export function refundPercent({ policy, startAt }: Pick<CancelTerms, "policy" | "startAt">, cancelledAt: Date, by: Side): number {
  if (by === "host") return 100;
  const ahead = startAt.getTime() - cancelledAt.getTime();
  return policy.tiers.find((tier) => ahead >= tier.hoursBefore * HOUR)?.percent ?? 0;
}

/** Where each part of the money goes when a side cancels; nothing paid, nothing to divide. */
export function refundFor(terms: CancelTerms, cancelledAt: Date, by: Side): Shares {
  const percent = refundPercent(terms, cancelledAt, by);
  if (terms.isPaid) return sharesOf(terms.price, terms.tax, percent);
  const nothing = { amount: 0, currency: terms.price.currency };
  return sharesOf(nothing, nothing, 100);
}

/** One line of the refund table: what comes back when the client cancels before `until`. */
export type RefundStep = { readonly until: Date; readonly percent: number; readonly refund: Money };

/** The policy of one booking with dates and amounts, earliest first; ends with the start of the session. */
export function refundSteps(terms: Omit<CancelTerms, "isPaid">): RefundStep[] {
  const { policy, startAt, price, tax } = terms;
  const step = (until: Date, percent: number): RefundStep => ({ until, percent, refund: sharesOf(price, tax, percent).refund });
  const steps = policy.tiers.map((tier) => step(new Date(startAt.getTime() - tier.hoursBefore * HOUR), tier.percent));
  return policy.tiers.at(-1)?.hoursBefore === 0 ? steps : [...steps, step(startAt, 0)];
}
