import { serveBalanceTransactions } from "@/sandbox/stripe/resources/balance-transactions";
import { serveCharges } from "@/sandbox/stripe/resources/charges";
import { serveCheckoutSessions } from "@/sandbox/stripe/resources/checkout-sessions";
import { serveCustomers } from "@/sandbox/stripe/resources/customers";
import { serveEvents } from "@/sandbox/stripe/resources/events";
import { servePaymentIntents } from "@/sandbox/stripe/resources/payment-intents";
import { servePaymentMethods } from "@/sandbox/stripe/resources/payment-methods";
import { servePrices } from "@/sandbox/stripe/resources/prices";
import { serveRefunds } from "@/sandbox/stripe/resources/refunds";
import { createStripeDoor, type StripeParts } from "@/sandbox/stripe/stripe-door";
import type { Outbox } from "@/sandbox/webhooks/outbox";

/** Every part of Stripe's API that is spoken here, one line a resource. */
export function serveStripe(parts: StripeParts, outbox: Outbox): void {
  const door = createStripeDoor(parts);
  serveCustomers(door);
  servePrices(door);
  servePaymentMethods(door);
  servePaymentIntents(door);
  serveCharges(door);
  serveBalanceTransactions(door);
  serveRefunds(door);
  serveCheckoutSessions(door);
  serveEvents(door, outbox);
}
