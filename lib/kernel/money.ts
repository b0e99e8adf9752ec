import { z } from "zod";

/** Currencies that an offering may be priced in (ISO 4217). */
export const currencies = ["EUR", "USD", "GBP", "CHF", "SEK", "DKK", "NOK", "PLN", "CAD", "AUD", "JPY", "INR", "BRL", "ZAR", "SGD"] as const;

export const CurrencySchema = z.enum(currencies, { error: "Choose a currency from the list." });

export type Currency = z.infer<typeof CurrencySchema>;

/** Integer minor units (cents, or whole yen) of one currency. */
export const MoneySchema = z.object({ amount: z.int(), currency: z.string().regex(/^[A-Z]{3}$/) });

export type Money = z.infer<typeof MoneySchema>;

/** The sum of two amounts of one currency; throws RangeError on a mix. */
export function addMoney(a: Money, b: Money): Money {
  return { amount: a.amount + sameCurrency(a, b).amount, currency: a.currency };
}

/** The difference of two amounts of one currency; throws RangeError on a mix. */
export function subtractMoney(a: Money, b: Money): Money {
  return { amount: a.amount - sameCurrency(a, b).amount, currency: a.currency };
}

/** A percentage of an amount, rounded half away from zero to a whole minor unit. */
export function percentOf(money: Money, percent: number): Money {
  const exact = (money.amount * percent) / 100;
  return { amount: Math.sign(exact) * Math.round(Math.abs(exact)), currency: money.currency };
}

/** How many digits the currency has behind the point: 2 for EUR, 0 for JPY. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** "€95.00": for people, in their locale. */
export function formatMoney(money: Money, locale = "en"): string {
  const digits = minorDigits(money.currency);
  return new Intl.NumberFormat(locale, { style: "currency", currency: money.currency }).format(money.amount / 10 ** digits);
}

/** Minor units from what a person typed in major units ("95" or "95.50"); null when it is no amount of that currency. */
export function parseMajor(text: string, currency: string): number | null {
  const digits = minorDigits(currency);
  const match = /^(\d{1,9})(?:[.,](\d{1,3}))?$/.exec(text.trim());
  if (!match?.[1] || (match[2]?.length ?? 0) > digits) return null;
  return Number(match[1]) * 10 ** digits + Number((match[2] ?? "").padEnd(digits, "0") || 0);
}

// Reference rates of one day: they order and filter prices in different currencies, and never charge anybody.
const euroPerUnit: Record<Currency, number> = {
  EUR: 1, USD: 0.87, GBP: 1.15, CHF: 1.07, SEK: 0.091, DKK: 0.134, NOK: 0.086, PLN: 0.235,
  CAD: 0.62, AUD: 0.57, JPY: 0.0057, INR: 0.0099, BRL: 0.16, ZAR: 0.05, SGD: 0.67,
};

/** Euro cents by the reference rates; only for sorting and filtering. Unknown currencies count as euro. */
export function comparableEuroCents(money: Money): number {
  const parsed = CurrencySchema.safeParse(money.currency);
  const rate = parsed.success ? euroPerUnit[parsed.data] : 1;
  return Math.round((money.amount / 10 ** minorDigits(money.currency)) * rate * 100);
}

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`Cannot mix ${a.currency} and ${b.currency}.`);
  return b;
}
