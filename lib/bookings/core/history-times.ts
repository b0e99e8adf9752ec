import { InstantSchema } from "@/lib/kernel/instant";
import type { HistoryEntry } from "@/lib/bookings/core/schema";

/** The times (instants) that a line of the history speaks of: those that were proposed, or from when to when a session moved. */
export type HistoryTimes = { readonly from: string | null; readonly times: readonly string[] };

/** What a line says of times; null when it says nothing of any. */
export function historyTimes({ details }: Pick<HistoryEntry, "details">): HistoryTimes | null {
  const [from, to, times] = ["from", "to", "times"].map((key) => instantsIn(details[key]));
  if (to?.length) return { from: from?.[0] ?? null, times: to };
  return times?.length ? { from: null, times } : null;
}

function instantsIn(text: unknown): string[] {
  return typeof text === "string" ? text.split(" ").filter((word) => InstantSchema.safeParse(word).success) : [];
}
