import { amountDetails, type Ending, sharesAt } from "@/lib/bookings/core/endings";
import { termsOf } from "@/lib/bookings/core/policy-terms";
import type { Shares } from "@/lib/payments/core/shares";
import type { Story } from "./story";

const HOUR = 3_600_000;

/** How the money of a booking that is over is, or will be, divided; null while it is not over. */
export function sharesOfEnd(story: Story): Shares | null {
  const { offering, expert, startAt, cancelledAt } = story;
  const ending = endingOf(story);
  if (!ending) return null;
  const price = { amount: offering.priceAmount, currency: expert.sketch.currency };
  const terms = { policy: termsOf(offering.policy ?? "flexible"), startAt: new Date(startAt), price, tax: { ...price, amount: 0 }, isPaid: story.status !== "declined" };
  return sharesAt(ending, terms, new Date(cancelledAt ?? startAt));
}

/** The same, as long as nobody has still to decide about it. */
export function settledShares(story: Story): Shares | null {
  return story.isAppealed || story.status === "declined" ? null : sharesOfEnd(story);
}

/** When the money of a booking that is over moved. */
export function settledAt({ status, endAt, cancelledAt }: Story): number {
  return cancelledAt ?? (status === "no_show" ? endAt + 48 * HOUR : endAt);
}

/** What the history keeps of it. */
export function amountsOf(story: Story): object {
  const shares = sharesOfEnd(story);
  return shares ? amountDetails(shares) : {};
}

function endingOf({ status, cancelled, cancelledAt }: Story): Ending | null {
  if (status === "completed") return "kept";
  if (status === "no_show") return "client_absent";
  if (status === "declined") return "declined";
  return cancelled && cancelledAt !== null ? `cancelled_by_${cancelled.by}` : null;
}
