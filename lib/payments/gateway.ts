import type { Money } from "@/lib/kernel/money";
import type { GatewayPayment } from "@/lib/payments/core/payment-state";

/** What is to be paid, from our own rows: the same payment always gives the same order, so that a repeated call is the same call. */
export type Order = {
  readonly paymentId: string;
  readonly amount: Money;
  /** Only set the money aside; it is taken when the expert accepts. */
  readonly isRequest: boolean;
  readonly title: string;
  readonly reference: string;
  readonly email: string;
  readonly createdAt: Date;
  readonly successUrl: string;
  readonly cancelUrl: string;
};

/** The gateway's own ids of one payment. */
export type GatewayRefs = { readonly sessionId: string | null; readonly paymentId: string | null };

export type OpenedCheckout = GatewayRefs & { readonly url: string | null; readonly clientSecret: string | null };

export type GatewayRefund = {
  readonly id: string;
  readonly status: "pending" | "succeeded" | "failed";
  readonly amount: Money;
  /** Our own id, when the refund was asked for by us. */
  readonly reference: string | null;
  readonly paymentId: string | null;
  readonly error: string | null;
};

/** What a signed message of the gateway is about; its contents are only believed as far as a look at the gateway confirms them. */
export type GatewayNotice =
  | { readonly about: "payment"; readonly refs: GatewayRefs; readonly reference: string | null; readonly amount: Money | null }
  | { readonly about: "refund"; readonly refundId: string }
  | { readonly about: "nothing" };

/** The gateway has answered, and the answer is no: asking again in the same way does not help. */
export class GatewayRefusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = "GatewayRefusal";
  }
}

/** What a gateway for card payments must be able to do. Every call that moves money carries its own idempotency key, made from our ids. */
export type PaymentGateway = {
  readonly name: string;
  openCheckout(order: Order): Promise<OpenedCheckout>;
  /** The payment as the gateway has it this moment. */
  readPayment(refs: GatewayRefs): Promise<GatewayPayment>;
  /** Lets nobody pay any more; a payment that was quicker stays paid. */
  closeCheckout(refs: GatewayRefs): Promise<void>;
  capture(gatewayPaymentId: string, paymentId: string): Promise<void>;
  voidPayment(gatewayPaymentId: string, paymentId: string): Promise<void>;
  refund(gatewayPaymentId: string, amount: Money, refundId: string): Promise<GatewayRefund>;
  readRefund(gatewayRefundId: string): Promise<GatewayRefund>;
  readNotice(payload: unknown): GatewayNotice;
};
