import { badParam } from "@/sandbox/stripe/stripe-error";

const ZERO_DECIMAL = new Set(["bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "ugx", "vnd", "vuv", "xaf", "xof", "xpf"]);
const THREE_DECIMAL = new Set(["bhd", "jod", "kwd", "omr", "tnd"]);
/** Stripe's least charge in minor units, where it has one that matters here. */
const LEAST: Readonly<Record<string, number>> = { usd: 50, eur: 50, gbp: 30, chf: 50, cad: 50, aud: 50, jpy: 50, inr: 50, sek: 300, nok: 300, dkk: 250 };
const MOST = 99_999_999;

/** Minor units as a person reads them: `€95.00`. Digits as Stripe counts them, which for a few currencies is not ISO 4217. */
export function formatAmount(amount: number, currency: string): string {
  const digits = fractionDigits(currency);
  const format = new Intl.NumberFormat("en", {
    style: "currency", currency, minimumFractionDigits: digits, maximumFractionDigits: digits,
  });
  return format.format(amount / 10 ** digits);
}

/** Refuses amounts that Stripe would not charge. */
export function checkChargeable(amount: number, currency: string, param: string): void {
  const least = LEAST[currency] ?? 1;
  if (amount < least) {
    throw badParam(`Amount must be no less than ${formatAmount(least, currency)} ${currency}`, param, "amount_too_small");
  }
  if (amount > MOST) throw badParam(`Amount must be no more than ${formatAmount(MOST, currency)} ${currency}`, param, "amount_too_large");
}

function fractionDigits(currency: string): number {
  if (ZERO_DECIMAL.has(currency)) return 0;
  return THREE_DECIMAL.has(currency) ? 3 : 2;
}
