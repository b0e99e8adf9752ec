import { type Money, percentOf, subtractMoney } from "@/lib/kernel/money";

/** What the platform keeps of each price that an expert earns, in percent. */
export const platformFeePercent = 10;

/** Where the money of one booking belongs; the four parts add up to what was paid. */
export type Shares = { readonly refund: Money; readonly expert: Money; readonly platform: Money; readonly tax: Money };

/** Divides a price and its tax when `refundPercent` of both goes back; every minor unit has a place. */
export function sharesOf(price: Money, tax: Money, refundPercent: number): Shares {
  const kept = subtractMoney(price, percentOf(price, refundPercent));
  const keptTax = subtractMoney(tax, percentOf(tax, refundPercent));
  const platform = percentOf(kept, platformFeePercent);
  const refund = { amount: price.amount + tax.amount - kept.amount - keptTax.amount, currency: price.currency };
  return { refund, expert: subtractMoney(kept, platform), platform, tax: keptTax };
}
