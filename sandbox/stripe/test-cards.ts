export type CardOutcome =
  | { kind: "succeeds" }
  | { kind: "asks-the-bank" }
  | { kind: "refused"; code: string; declineCode: string | null; sentence: string };

export type TestCard = { readonly number: string; readonly brand: string; readonly token: string | null; readonly outcome: CardOutcome };

const refused = (code: string, declineCode: string | null, sentence: string): CardOutcome => ({ kind: "refused", code, declineCode, sentence });
const succeeds: CardOutcome = { kind: "succeeds" };
const asksTheBank: CardOutcome = { kind: "asks-the-bank" };
const declined = "Your card was declined.";

/** Stripe's published test cards, with the `pm_card_…` names that the API takes for them. */
export const TEST_CARDS: readonly TestCard[] = [
  { number: "4242424242424242", brand: "visa", token: "pm_card_visa", outcome: succeeds },
  { number: "4000056655665556", brand: "visa", token: "pm_card_visa_debit", outcome: succeeds },
  { number: "5555555555554444", brand: "mastercard", token: "pm_card_mastercard", outcome: succeeds },
  { number: "378282246310005", brand: "amex", token: "pm_card_amex", outcome: succeeds },
  { number: "4000000000000002", brand: "visa", token: "pm_card_visa_chargeDeclined", outcome: refused("card_declined", "generic_decline", declined) },
  { number: "4000000000009995", brand: "visa", token: "pm_card_visa_chargeDeclinedInsufficientFunds", outcome: refused("card_declined", "insufficient_funds", "Your card has insufficient funds.") },
  { number: "4000000000009987", brand: "visa", token: "pm_card_visa_chargeDeclinedLostCard", outcome: refused("card_declined", "lost_card", declined) },
  { number: "4000000000000069", brand: "visa", token: "pm_card_chargeDeclinedExpiredCard", outcome: refused("expired_card", null, "Your card has expired.") },
  { number: "4000000000000127", brand: "visa", token: "pm_card_chargeDeclinedIncorrectCvc", outcome: refused("incorrect_cvc", null, "Your card's security code is incorrect.") },
  { number: "4000000000000119", brand: "visa", token: "pm_card_chargeDeclinedProcessingError", outcome: refused("processing_error", null, "An error occurred while processing your card. Try again in a little bit.") },
  { number: "4000002500003155", brand: "visa", token: "pm_card_authenticationRequiredOnSetup", outcome: asksTheBank },
  { number: "4000002760003184", brand: "visa", token: "pm_card_authenticationRequired", outcome: asksTheBank },
];

/** The test card with this number, or null for any other. */
export function findTestCard(number: string): TestCard | null {
  return TEST_CARDS.find((card) => card.number === number) ?? null;
}

/** Digits only, or null when the check digit says it was mistyped. */
export function readCardNumber(typed: string): string | null {
  const digits = typed.replace(/[\s-]/g, "");
  return /^\d{12,19}$/.test(digits) && passesLuhn(digits) ? digits : null;
}

/** What a real-looking card that is not a test card gets. */
export const notATestCard: CardOutcome = refused(
  "card_declined", "test_mode_live_card",
  "Your card was declined. This is a sandbox, and that is not one of its test cards.",
);

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
