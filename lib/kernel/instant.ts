import { z } from "zod";

/** A UTC instant on the wire: `2026-12-01T08:00:00Z`. */
export const InstantSchema = z.iso.datetime({ offset: true, error: "Give a time such as 2026-12-01T08:00:00Z." });

/** The wire form of an instant, whole seconds. */
export function instant(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

/** The wire form, or null. */
export function instantOrNull(date: Date | null): string | null {
  return date === null ? null : instant(date);
}
