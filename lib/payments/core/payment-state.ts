import type { Money } from "@/lib/kernel/money";

export type PaymentStatus = "pending" | "authorised" | "succeeded" | "failed" | "voided";

/** One payment as the gateway has it. `dead` can never be paid any more. */
export type GatewayPayment = {
  readonly state: "open" | "authorised" | "succeeded" | "dead";
  readonly paymentId: string | null;
  readonly amount: Money;
  /** Our own id, as we gave it to the gateway. */
  readonly reference: string | null;
  /** What the gateway takes, once it is known. */
  readonly fee: Money | null;
  /** What the last attempt failed with, in words for the payer. */
  readonly error: string | null;
};

const next: Record<PaymentStatus, Partial<Record<GatewayPayment["state"], PaymentStatus>>> = {
  pending: { authorised: "authorised", succeeded: "succeeded", dead: "failed" },
  authorised: { succeeded: "succeeded", dead: "voided" },
  // Money that did arrive is never denied, however late we hear of it.
  failed: { authorised: "authorised", succeeded: "succeeded" },
  voided: { succeeded: "succeeded" },
  succeeded: {},
};

/** Where our payment stands after the gateway was looked at. An old look never takes back what a newer one said, so the order of looks does not matter. */
export function paymentAfter(status: PaymentStatus, seen: GatewayPayment["state"]): PaymentStatus {
  return next[status][seen] ?? status;
}

/** What contradicts our own snapshot of the payment, in words for whoever reconciles; null when all agrees. */
export function mismatch(ours: { readonly id: string; readonly amount: Money }, theirs: { readonly amount: Money | null; readonly reference: string | null }): string | null {
  const { amount, reference } = theirs;
  if (reference !== null && reference !== ours.id) return `reference ${reference} instead of ${ours.id}`;
  if (!amount) return null;
  if (amount.currency !== ours.amount.currency) return `currency ${amount.currency} instead of ${ours.amount.currency}`;
  if (amount.amount !== ours.amount.amount) return `amount ${amount.amount} instead of ${ours.amount.amount}`;
  return null;
}
