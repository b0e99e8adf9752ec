import { type Ending, sharesAt } from "@/lib/bookings/core/endings";
import { PolicyTermsSchema } from "@/lib/bookings/core/policy-terms";
import type { CancelTerms } from "@/lib/bookings/core/refund";
import type { BookingStatus } from "@/lib/bookings/core/status";
import type { Shares } from "@/lib/payments/core/shares";

/** What a booking's money is decided by. */
export type Priced = { readonly status: BookingStatus; readonly startAt: Date; readonly priceAmount: number; readonly taxAmount: number; readonly currency: string; readonly cancellationPolicy: unknown };

const paid: readonly BookingStatus[] = ["confirmed", "completed", "no_show"];

/** The frozen terms of a booking, as the rules about money take them. */
export function moneyTerms({ status, startAt, priceAmount, taxAmount, currency, cancellationPolicy }: Priced): CancelTerms {
  const money = (amount: number) => ({ amount, currency });
  return { policy: PolicyTermsSchema.parse(cancellationPolicy), startAt, price: money(priceAmount), tax: money(taxAmount), isPaid: paid.includes(status) };
}

/** Where a booking's money goes when it ends so now. */
export function sharesOnEnding(booking: Priced, ending: Ending, now: Date): Shares {
  return sharesAt(ending, moneyTerms(booking), now);
}
