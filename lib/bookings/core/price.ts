import { addMoney, type Money, percentOf } from "@/lib/kernel/money";

/** Which tax the price carries; frozen on each booking. */
export type TaxRule = { readonly ratePercent: number; readonly label: string };

/** Experts sell as private persons here until they tell us of a registration; then a rule with a rate stands in its place. */
export const noTax: TaxRule = { ratePercent: 0, label: "Tax: none charged by this expert" };

/** What a session costs, line by line; `total` is their sum. */
export type Price = { readonly price: Money; readonly tax: Money; readonly total: Money; readonly taxRatePercent: number; readonly taxLabel: string };

/** The price of a session with its tax on top, rounded to whole minor units. */
export function priceOf(price: Money, tax: TaxRule = noTax): Price {
  const taxed = percentOf(price, tax.ratePercent);
  return { price, tax: taxed, total: addMoney(price, taxed), taxRatePercent: tax.ratePercent, taxLabel: tax.label };
}
