import type { Money } from "@/lib/kernel/money";
import type { Shares } from "@/lib/payments/core/shares";

/** What kind of purse an account is. `gateway` and `fees` may be below zero: the first is money that lies with the gateway, the second what it cost. */
export type AccountKind = "gateway" | "fees" | "escrow" | "expert" | "platform" | "tax";

export type Account = { readonly id: string; readonly kind: AccountKind; readonly ownerId: string | null; readonly currency: string };

/** One row of the books: out of `debit`, into `credit`. */
export type Transfer = { readonly id: string; readonly kind: TransferKind; readonly debit: Account; readonly credit: Account; readonly amount: number; readonly bookingId: string; readonly paymentId: string };

export type TransferKind = "charge" | "gateway_fee" | "refund" | "earning" | "platform_fee" | "tax";

/** The payment that transfers belong to. */
export type Purpose = { readonly bookingId: string; readonly paymentId: string; readonly gateway: string; readonly expertId: string };

/** Whether an account may stand below zero. */
export function mayBeNegative(kind: AccountKind): boolean {
  return kind === "gateway" || kind === "fees";
}

/** The client's money arrives: it lies with the gateway and belongs to the booking. `gatewayId` is the gateway's own id of the payment. */
export function chargePosting(purpose: Purpose, gatewayId: string, paid: Money): Transfer[] {
  return posted(purpose, `${gatewayId}:charge`, "charge", gatewayAccount(purpose, paid.currency), escrowAccount(purpose, paid.currency), paid);
}

/** What the gateway takes for the charge: the platform bears it. */
export function feePosting(purpose: Purpose, gatewayId: string, fee: Money): Transfer[] {
  return posted(purpose, `${gatewayId}:fee`, "gateway_fee", feesAccount(purpose, fee.currency), gatewayAccount(purpose, fee.currency), fee);
}

/** Money goes back to the client's card. `gatewayRefundId` is the gateway's own id of the refund. */
export function refundPosting(purpose: Purpose, gatewayRefundId: string, refund: Money): Transfer[] {
  return posted(purpose, `${gatewayRefundId}:refund`, "refund", escrowAccount(purpose, refund.currency), gatewayAccount(purpose, refund.currency), refund);
}

/** The booking's money leaves escrow for whoever has earned it: after the session, or what a late cancellation leaves. The refund stays in escrow until the gateway has paid it. */
export function releasePosting(purpose: Purpose, { expert, platform, tax }: Shares): Transfer[] {
  const escrow = escrowAccount(purpose, expert.currency);
  const id = `booking:${purpose.bookingId}`;
  return [
    ...posted(purpose, `${id}:earning`, "earning", escrow, expertAccount(purpose, expert.currency), expert),
    ...posted(purpose, `${id}:platform-fee`, "platform_fee", escrow, platformAccount(platform.currency), platform),
    ...posted(purpose, `${id}:tax`, "tax", escrow, taxAccount(tax.currency), tax),
  ];
}

/** The id of what one expert has earned in one currency. */
export function expertAccountId(expertId: string, currency: string): string {
  return `expert:${expertId}:${currency}`;
}

/** The id of the purse that holds one booking's money until somebody has earned it. */
export function escrowAccountId(bookingId: string, currency: string): string {
  return `escrow:${bookingId}:${currency}`;
}

function posted(purpose: Purpose, id: string, kind: TransferKind, debit: Account, credit: Account, money: Money): Transfer[] {
  if (money.amount === 0) return [];
  return [{ id, kind, debit, credit, amount: money.amount, bookingId: purpose.bookingId, paymentId: purpose.paymentId }];
}

function gatewayAccount({ gateway }: Purpose, currency: string): Account {
  return { id: `gateway:${gateway}:${currency}`, kind: "gateway", ownerId: null, currency };
}

function feesAccount({ gateway }: Purpose, currency: string): Account {
  return { id: `fees:${gateway}:${currency}`, kind: "fees", ownerId: null, currency };
}

function escrowAccount({ bookingId }: Purpose, currency: string): Account {
  return { id: escrowAccountId(bookingId, currency), kind: "escrow", ownerId: bookingId, currency };
}

function expertAccount({ expertId }: Purpose, currency: string): Account {
  return { id: expertAccountId(expertId, currency), kind: "expert", ownerId: expertId, currency };
}

function platformAccount(currency: string): Account {
  return { id: `platform:${currency}`, kind: "platform", ownerId: null, currency };
}

function taxAccount(currency: string): Account {
  return { id: `tax:${currency}`, kind: "tax", ownerId: null, currency };
}
