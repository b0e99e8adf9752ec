import type { PaymentStatus } from "@/lib/payments/core/payment-state";
import { type BookingStatus, nextStatus } from "@/lib/bookings/core/status";

/** What a payment's state means for its booking. */
export type Settlement =
  /** The booking goes on: its time is kept for good, or until the expert must have answered. */
  | { readonly kind: "proceed"; readonly status: "confirmed" | "awaiting_acceptance"; readonly isRetake: boolean }
  /** The money came too late or for nothing: it goes back in full. */
  | { readonly kind: "give_back" }
  /** The card could no longer be charged after the expert said yes. */
  | { readonly kind: "give_up" }
  | { readonly kind: "nothing" };

export type SettlementFacts = {
  readonly booking: BookingStatus;
  readonly payment: PaymentStatus;
  /** Whether the booking still takes up its time; a hold that ran out does until somebody else wants it. */
  readonly hasTime: boolean;
  /** Whether the time could be taken again. */
  readonly isTimeFree: boolean;
  /** Whether this payment has carried the booking already: to its confirmation, or as a request to the expert. What became of it later is settled there. */
  readonly hadEffect: boolean;
  /** Whether another payment pays for the booking already. */
  readonly isPaidOtherwise: boolean;
};

/** Decides what a payment does to its booking; the same facts always give the same answer, so that it may be asked again and again. */
export function settlementOf({ booking, payment, hasTime, isTimeFree, hadEffect, isPaidOtherwise }: SettlementFacts): Settlement {
  if (payment === "voided" && booking === "awaiting_acceptance") return { kind: "give_up" };
  if (payment !== "succeeded" && payment !== "authorised") return { kind: "nothing" };
  if (isPaidOtherwise) return { kind: "give_back" };
  if (hadEffect) return { kind: "nothing" };
  const status = nextStatus(booking, payment === "succeeded" ? "pay" : "authorise");
  if (status !== "confirmed" && status !== "awaiting_acceptance") return { kind: "give_back" };
  if (hasTime) return { kind: "proceed", status, isRetake: false };
  return isTimeFree ? { kind: "proceed", status, isRetake: true } : { kind: "give_back" };
}
