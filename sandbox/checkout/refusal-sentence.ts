import type Stripe from "stripe";

/** Why the last try did not work and what to do, for the person paying. `total` is the amount as shown. */
export function refusalSentence(error: Stripe.PaymentIntent.LastPaymentError, total: string): string {
  if (error.code === "payment_intent_authentication_failure") {
    return "Your bank did not confirm that it was you, so nothing was charged. Try again, or use another card.";
  }
  if (error.decline_code === "insufficient_funds") return `There is not enough money on this card for ${total}. Nothing was charged; please use another card.`;
  if (error.decline_code === "test_mode_live_card") return "That is not one of the test cards, and this page takes no others. Nothing was charged.";
  if (error.code === "card_declined") return "The bank declined this card and gave no reason. Nothing was charged; please use another card.";
  return `${error.message ?? "The card was refused."} Nothing was charged.`;
}
