import { type Ending, endingWithout, sharesAt } from "@/lib/bookings/core/endings";
import { otherSide } from "@/lib/bookings/core/no-show";
import type { CancelTerms, Side } from "@/lib/bookings/core/refund";
import { type BookingStatus, nextStatus } from "@/lib/bookings/core/status";
import { addMoney, type Money } from "@/lib/kernel/money";
import type { Shares } from "@/lib/payments/core/shares";

/** What one can press on a booking that ends, moves or denies it. */
export const buttons = ["release", "withdraw", "decline", "cancel", "move", "no_show"] as const;

export type Button = (typeof buttons)[number];

/** What a button does to the money; `letGo` was only set aside on the card. */
export type ButtonTerms = Shares & { readonly button: Button; readonly letGo: Money };

export type ButtonFacts = {
  readonly status: BookingStatus;
  readonly side: Side;
  readonly terms: CancelTerms;
  /** A request that waits for its answer; one that was accepted is being paid. */
  readonly isUnanswered: boolean;
  /** Whether this side may propose other times. */
  readonly mayMove: boolean;
  /** Whether this side may say that the other did not come. */
  readonly mayMark: boolean;
};

/** Every button that a side could press at this moment, each with where the money would go. Moving costs nothing: all stays as it is. */
export function buttonTerms(facts: ButtonFacts, now: Date): ButtonTerms[] {
  const { terms, status } = facts;
  const nothing = { amount: 0, currency: terms.price.currency };
  const letGo = status === "awaiting_acceptance" ? addMoney(terms.price, terms.tax) : nothing;
  return buttons.filter((button) => mayPress(button, facts, now)).map((button) => {
    if (button === "move") return { button, refund: nothing, expert: nothing, platform: nothing, tax: nothing, letGo: nothing };
    return { button, ...sharesAt(endingOf(button, facts.side), terms, now), letGo };
  });
}

function mayPress(button: Button, { status, side, terms, isUnanswered, mayMove, mayMark }: ButtonFacts, now: Date): boolean {
  const isAhead = now < terms.startAt;
  if (button === "release") return side === "client" && nextStatus(status, "release") !== null;
  if (button === "withdraw") return side === "client" && status === "awaiting_acceptance" && isAhead;
  if (button === "decline") return side === "host" && isUnanswered;
  if (button === "cancel") return status === "confirmed" && isAhead;
  return button === "move" ? mayMove : mayMark;
}

function endingOf(button: Exclude<Button, "move">, side: Side): Ending {
  if (button === "cancel") return `cancelled_by_${side}`;
  if (button === "no_show") return endingWithout(otherSide(side));
  return button === "release" ? "released" : button === "withdraw" ? "withdrawn" : "declined";
}
