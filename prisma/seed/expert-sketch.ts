import type { Currency } from "@/lib/kernel/money";
import type { Expertise } from "@/lib/experts/core/expertise";
import type { HoursName } from "./hours";

/** One kind of session of the demo world; price in whole major units. */
export type OfferSketch = {
  readonly title: string;
  readonly minutes: 30 | 45 | 60 | 90;
  readonly price: number;
  readonly description: string;
  readonly policy?: "flexible" | "moderate" | "strict";
  readonly place?: string;
  readonly isRequest?: boolean;
};

/** Somebody invented, as the demo world describes them. */
export type ExpertSketch = {
  readonly name: string;
  /** Which of the drawn heads suit. */
  readonly look: "long" | "short" | "scarf" | "turban";
  readonly zone: string;
  readonly countries: readonly string[];
  readonly languages: readonly string[];
  readonly currency: Currency;
  readonly hours: HoursName;
  readonly headline: string;
  readonly expertise: readonly Expertise[];
  readonly bio: string;
  readonly offerings: readonly OfferSketch[];
};

/** Shortens the lists of sessions below. */
export function offer(title: string, minutes: OfferSketch["minutes"], price: number, description: string, more: Partial<OfferSketch> = {}): OfferSketch {
  return { title, minutes, price, description, ...more };
}
