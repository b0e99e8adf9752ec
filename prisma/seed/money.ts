import { chargePosting, feePosting, mayBeNegative, type Purpose, refundPosting, releasePosting, type Transfer } from "@/lib/payments/core/ledger";
import { at } from "./bookings";
import type { Story } from "./story";
import type { Row } from "./insert";
import { randomOf } from "./random";
import { settledAt, settledShares } from "./shares";

type Books = { readonly payments: Row[]; readonly refunds: Row[]; readonly accounts: Row[]; readonly transfers: Row[] };

/** What the gateway calls the payment of a booking, by booking id. */
export type GatewayIds = ReadonlyMap<string, string>;

type Paid = Story & { readonly gatewayId: string };

type Dated = Transfer & { readonly when: number };

/** What each booking's money did: payments, refunds, and the transfers that the books keep of them. */
export function moneyRows(stories: readonly Story[], gatewayIds: GatewayIds): Books {
  const paid = stories.filter(({ status }) => !["held", "expired"].includes(status));
  const named = paid.map((story): Paid => ({ ...story, gatewayId: gatewayIds.get(story.id) ?? inventedId(story) }));
  const transfers = named.flatMap(transfersOf).sort((a, b) => a.when - b.when);
  return { payments: named.map(paymentRow), refunds: named.flatMap(refundRows), accounts: accountRows(transfers), transfers: transfers.map(transferRow) };
}

function paymentRow(story: Paid): Row {
  const { id, status, expert, offering, createdAt, paidAt } = story;
  const gatewayStatus = status === "awaiting_acceptance" ? "authorised" : status === "declined" ? "voided" : "succeeded";
  return {
    id: paymentIdOf(story), booking_id: id, gateway: "stripe", status: gatewayStatus, amount: offering.priceAmount, currency: expert.sketch.currency, gateway_payment_id: story.gatewayId,
    fee_amount: gatewayStatus === "succeeded" ? feeOf(story) : null, succeeded_at: gatewayStatus === "succeeded" ? at(paidAt) : null, created_at: at(createdAt), updated_at: at(paidAt),
  };
}

function refundRows(story: Paid): Row[] {
  const back = settledShares(story)?.refund.amount ?? 0;
  if (back === 0) return [];
  const when = settledAt(story);
  return [{
    id: randomOf(`refund ${story.key}`).id(), payment_id: paymentIdOf(story), amount: back, currency: story.expert.sketch.currency, reason: story.status === "no_show" ? "missed" : "cancelled", status: "succeeded",
    gateway_refund_id: story.gatewayId.replace("pi_", "re_"), created_at: at(when), succeeded_at: at(when + 4_000),
  }];
}

function transfersOf(story: Paid): Dated[] {
  if (["awaiting_acceptance", "declined"].includes(story.status)) return [];
  const purpose: Purpose = { bookingId: story.id, paymentId: paymentIdOf(story), gateway: "stripe", expertId: story.expert.id };
  const money = (amount: number) => ({ amount, currency: story.expert.sketch.currency });
  const dated = (transfers: readonly Transfer[], when: number): Dated[] => transfers.map((transfer) => ({ ...transfer, when }));
  const { gatewayId } = story;
  const shares = settledShares(story);
  return [
    ...dated([...chargePosting(purpose, gatewayId, money(story.offering.priceAmount)), ...feePosting(purpose, gatewayId, money(feeOf(story)))], story.paidAt),
    ...(shares ? dated([...releasePosting(purpose, shares), ...refundPosting(purpose, gatewayId.replace("pi_", "re_"), shares.refund)], settledAt(story)) : []),
  ];
}

function accountRows(transfers: readonly Transfer[]): Row[] {
  const accounts = new Map(transfers.flatMap(({ debit, credit }) => [[debit.id, debit], [credit.id, credit]]));
  return [...accounts.values()].map(({ id, kind, ownerId, currency }) => ({ id, kind, owner_id: ownerId, currency, balance: 0, allow_negative: mayBeNegative(kind) }));
}

function transferRow({ id, debit, credit, amount, kind, bookingId, paymentId, when }: Dated): Row {
  return { id, debit_account_id: debit.id, credit_account_id: credit.id, currency: debit.currency, amount, kind, booking_id: bookingId, payment_id: paymentId, at: at(when) };
}

function feeOf({ offering }: Story): number {
  return Math.round(offering.priceAmount * 0.015) + 25;
}

function paymentIdOf({ key }: Story): string {
  return randomOf(`payment ${key}`).id();
}

function inventedId({ key }: Story): string {
  return `pi_demo${randomOf(`gateway ${key}`).id().replaceAll("-", "").slice(0, 20)}`;
}
