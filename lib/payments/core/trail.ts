import type { Money } from "@/lib/kernel/money";
import type { TransferKind } from "@/lib/payments/core/ledger";

/** One part of a booking's money and the place where it is now. */
export type TrailItem = { readonly key: "escrow" | "refund" | "expert" | "platform" | "tax"; readonly label: string; readonly amount: Money; readonly where: string };

/** Where each minor unit of one booking is; the items add up to `total`. */
export type Trail = { readonly total: Money; readonly items: readonly TrailItem[] };

export type TrailFacts = {
  readonly currency: string;
  /** Sums over the booking's transfers, in minor units. */
  readonly sums: Partial<Record<TransferKind, number>>;
  /** Refunds that are written but not paid out yet, in minor units. */
  readonly refundOnItsWay: number;
  /** Refunds that the gateway refused to pay, in minor units: still owed. */
  readonly refundStuck?: number;
  readonly expertName: string;
  /** Somebody did not come, and that can still be appealed or decided. */
  readonly isMissed?: boolean;
};

/** Says where the money of a booking is, from the books alone. */
export function trailOf({ currency, sums, refundOnItsWay, refundStuck = 0, expertName, isMissed = false }: TrailFacts): Trail {
  const { charge = 0, refund = 0, earning = 0, platform_fee = 0, tax = 0 } = sums;
  const inEscrow = charge - refund - earning - platform_fee - tax;
  const onItsWay = Math.min(inEscrow, refundOnItsWay);
  const stuck = Math.min(inEscrow - onItsWay, refundStuck);
  const item = (key: TrailItem["key"], label: string, amount: number, where: string): TrailItem[] => (amount === 0 ? [] : [{ key, label, amount: { amount, currency }, where }]);
  return {
    total: { amount: charge, currency },
    items: [
      ...item("escrow", "Held", inEscrow - onItsWay - stuck, isMissed ? "with Colloquy until it is settled who missed the session" : `with Colloquy until the session with ${expertName} has taken place`),
      ...item("refund", "Refund on its way", onItsWay, "leaving for the card that paid"),
      ...item("refund", "Refund delayed", stuck, "with Colloquy: the card did not take it back, and somebody is looking into it"),
      ...item("refund", "Refunded", refund, "back on the card that paid; banks take up to ten days to show it"),
      ...item("expert", "Earned", earning, `with ${expertName}`),
      ...item("platform", "Platform fee", platform_fee, "with Colloquy"),
      ...item("tax", "Tax", tax, "set aside for the tax office"),
    ],
  };
}
