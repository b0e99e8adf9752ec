import Stripe from "stripe";
import { stripe } from "@/lib/clients/stripe";
import { env } from "@/lib/platform/env";
import type { Story } from "./story";
import type { GatewayIds } from "./money";

const atOnce = 8;

/** Pays at the stand-in gateway for what is still to come, so that it can be cancelled and refunded there; a real gateway is never touched. Answers its ids by booking. */
export async function payAtGateway(stories: readonly Story[]): Promise<GatewayIds> {
  const ids = new Map<string, string>();
  if (!env().STRIPE_API_BASE) return ids;
  const open = stories.filter(({ status, isAppealed }) => status === "confirmed" || status === "awaiting_acceptance" || isAppealed);
  try {
    for (let from = 0; from < open.length; from += atOnce) {
      await Promise.all(open.slice(from, from + atOnce).map(async (story) => ids.set(story.id, await pay(story))));
    }
  } catch (error) {
    // Without the stand-in the world is whole all the same; only refunds of its sessions wait.
    if (!(error instanceof Stripe.errors.StripeConnectionError)) throw error;
  }
  return ids;
}

async function pay({ status, offering, expert }: Story): Promise<string> {
  const intent = await stripe().paymentIntents.create({
    amount: offering.priceAmount, currency: expert.sketch.currency.toLowerCase(), capture_method: status === "awaiting_acceptance" ? "manual" : "automatic",
    description: `Demo: ${offering.title}`, payment_method: "pm_card_visa", confirm: true, automatic_payment_methods: { enabled: true, allow_redirects: "never" },
  });
  return intent.id;
}
