import type { OfferingLength } from "@/lib/scheduling/core/offering-rules";

/** What to select of an offering to know its free times. */
export const lengthFields = { id: true, durationMinutes: true, stepMinutes: true, bufferBeforeMinutes: true, bufferAfterMinutes: true, horizonDays: true, dailyLimit: true } as const satisfies Record<keyof OfferingLength, true>;
