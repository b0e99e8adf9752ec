import type { PolicyTerms } from "@/lib/bookings/core/policy-terms";

/** What comes back when, as one sentence: "Free to cancel until 24 hours before, half back until 2 hours before." */
export function policyWords({ tiers }: PolicyTerms): string {
  const parts = tiers.filter(({ percent }) => percent > 0).map(({ hoursBefore, percent }) => `${shareWords(percent)} ${untilWords(hoursBefore)}`);
  if (parts.length === 0) return "Nothing comes back after a cancellation.";
  const [first = "", ...rest] = parts;
  return `${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(", ")}.`;
}

function shareWords(percent: number): string {
  if (percent === 100) return "free to cancel";
  return percent === 50 ? "half back" : `${percent} % back`;
}

function untilWords(hours: number): string {
  if (hours === 0) return "until it begins";
  if (hours >= 48 && hours % 24 === 0) return `until ${hours / 24} days before`;
  return `until ${hours} ${hours === 1 ? "hour" : "hours"} before`;
}
