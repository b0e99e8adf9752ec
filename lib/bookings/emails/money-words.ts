import type { BookingFacts } from "@/lib/bookings/emails/booking-facts";
import { formatMoney } from "@/lib/kernel/money";

/** The price with its tax: "€95.00 + €19.00 VAT (20 %) = €114.00", or the one sum when there is no tax. */
export function priceWords({ price, tax, total, taxLabel, taxRatePercent }: BookingFacts): string {
  if (total.amount === 0) return "Free";
  if (tax.amount === 0) return taxRatePercent === 0 ? `${formatMoney(total)} (${lowered(taxLabel)})` : formatMoney(total);
  return `${formatMoney(price)} + ${formatMoney(tax)} ${taxLabel} (${taxRatePercent} %) = ${formatMoney(total)}`;
}

/** Why nothing is missing on the client's card after a request that came to nothing. */
export function untouchedWords({ total }: BookingFacts): string {
  return total.amount === 0 ? "Nothing was to be paid." : "The card was only authorised; nothing was charged.";
}

/** What a cancellation brought back, to the cent, for the side that reads it. */
export function refundWords({ side, other, paid, refunded, total, payments }: BookingFacts): string {
  if (total.amount === 0) return "The session was free, so there is nothing to pay back.";
  if (paid.amount === 0) return payments.some((payment) => payment.status === "authorised" || payment.status === "voided") ? "The card was only authorised. Nothing was charged." : "Nothing was charged.";
  const kept = { amount: paid.amount - refunded.amount, currency: paid.currency };
  if (side === "host") {
    if (refunded.amount === 0) return `${other.name} had paid ${formatMoney(paid)}. By the cancellation policy nothing of it goes back.`;
    if (kept.amount === 0) return `${other.name} gets everything back: ${formatMoney(refunded)}.`;
    return `${other.name} gets ${formatMoney(refunded)} of ${formatMoney(paid)} back, by the cancellation policy. ${formatMoney(kept)} stays.`;
  }
  if (refunded.amount === 0) return `By the cancellation policy of this booking, nothing of the ${formatMoney(paid)} you paid comes back.`;
  if (kept.amount === 0) return `You get everything back: ${formatMoney(refunded)}. Banks usually need 5 to 10 days to show it.`;
  return `You get ${formatMoney(refunded)} of the ${formatMoney(paid)} you paid back, by the cancellation policy. Banks usually need 5 to 10 days to show it.`;
}

function lowered(label: string): string {
  return label.replace(/^Tax: /, "tax: ");
}
