import { z } from "zod";

// Nobody books in antiquity; beyond these years arithmetic with zones runs out of dates.
const first = Date.UTC(1970, 0, 1);
const last = Date.UTC(2200, 0, 1);

/** A UTC instant on the wire, between 1970 and 2200: `2026-12-01T08:00:00Z`. */
export const InstantSchema = z.iso
  .datetime({ offset: true, error: "Give a time such as 2026-12-01T08:00:00Z." })
  .refine((text) => Date.parse(text) >= first && Date.parse(text) < last, "Give a time between 1970 and 2200.");

/** The wire form of an instant, whole seconds. */
export function instant(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

/** The wire form, or null. */
export function instantOrNull(date: Date | null): string | null {
  return date === null ? null : instant(date);
}

/** The instant in an address, epoch milliseconds; NaN for anything that `InstantSchema` refuses. */
export function readInstant(text: unknown): number {
  const parsed = InstantSchema.safeParse(text);
  return parsed.success ? Date.parse(parsed.data) : Number.NaN;
}
