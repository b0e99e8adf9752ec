import type { PaymentGateway } from "@/lib/payments/gateway";
import { stripeGateway } from "@/lib/payments/stripe-gateway";

const gateways: Readonly<Record<string, PaymentGateway>> = { stripe: stripeGateway };

/** Whose events in the inbox are about money. */
export const gatewayNames: readonly string[] = Object.keys(gateways);

/** The gateway by the name that payments carry. */
export function gatewayNamed(name: string): PaymentGateway {
  const gateway = gateways[name];
  if (!gateway) throw new Error(`There is no payment gateway called ${name}.`);
  return gateway;
}

/** The gateway that takes new payments. */
export const defaultGateway: PaymentGateway = stripeGateway;
