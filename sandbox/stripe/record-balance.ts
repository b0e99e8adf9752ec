import type Stripe from "stripe";
import type { Desk } from "@/sandbox/stripe/desk";
import { exampleOf } from "@/sandbox/stripe/fixtures";
import { newId } from "@/sandbox/stripe/new-id";

const FEE_RATE = 0.015;
const FEE_FIXED = 25;
const DAYS_UNTIL_AVAILABLE = 3;
const DAY_SECONDS = 86_400;

/** The gateway's fee for a captured amount: 1.5 % and 25 minor units, rounded half up. */
export function feeFor(amount: number): number {
  return Math.round(amount * FEE_RATE) + FEE_FIXED;
}

/** Books a capture on the gateway's balance: the amount, less the fee. */
export function recordCapture(desk: Desk, charge: Stripe.Charge, amount: number): Stripe.BalanceTransaction {
  const fee = feeFor(amount);
  return record(desk, {
    amount, fee, net: amount - fee, currency: charge.currency, source: charge.id, description: charge.description,
    type: "charge", reporting_category: "charge", status: "pending",
    available_on: desk.now + DAYS_UNTIL_AVAILABLE * DAY_SECONDS,
    fee_details: [{ amount: fee, application: null, currency: charge.currency, description: "Stripe processing fees", type: "stripe_fee" }],
  });
}

/** Books a refund: the amount leaves, and the fee of the charge does not come back. */
export function recordRefund(desk: Desk, refundId: string, charge: Stripe.Charge, amount: number): Stripe.BalanceTransaction {
  return record(desk, {
    amount: -amount, fee: 0, net: -amount, currency: charge.currency, source: refundId,
    description: `REFUND FOR CHARGE${charge.description ? ` (${charge.description})` : ""}`,
    type: "refund", reporting_category: "refund", status: "available", available_on: desk.now, fee_details: [],
  });
}

type Entry = Pick<
  Stripe.BalanceTransaction,
  "amount" | "fee" | "net" | "currency" | "source" | "description" | "type" | "reporting_category" | "status" | "available_on" | "fee_details"
>;

function record(desk: Desk, entry: Entry): Stripe.BalanceTransaction {
  const transaction = { ...exampleOf("balance_transaction"), ...entry, id: newId("txn"), created: desk.now };
  desk.resources.save("balance_transaction", transaction);
  return transaction;
}
