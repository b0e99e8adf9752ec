import { z } from "zod";

/** Until how many hours before the start, and how many times, a client may ask to move a booking. `times` 0: only the expert may propose. */
export const MovePolicySchema = z.object({
  untilHours: z.int("Give whole hours.").min(0, "Hours cannot be negative.").max(720, "At most 720 hours, which is 30 days."),
  times: z.int("Give a whole number.").min(0, "Give zero or more.").max(10, "At most ten times."),
});

export type MovePolicy = z.infer<typeof MovePolicySchema>;

/** What an offering says unless its expert says otherwise. */
export const defaultMovePolicy: MovePolicy = { untilHours: 24, times: 2 };

/** The policy of an offering or booking as it is stored; the default when it cannot be read. */
export function movePolicyOf(stored: unknown): MovePolicy {
  const known = MovePolicySchema.safeParse(stored);
  return known.success ? known.data : defaultMovePolicy;
}

/** The policy as one sentence: "You can ask to move it twice, until 24 hours before it begins." */
export function movePolicyWords({ untilHours, times }: MovePolicy): string {
  if (times === 0) return "Only the expert can propose another time.";
  return `You can ask to move it ${timesWords(times)}, until ${untilWords(untilHours)}.`;
}

function timesWords(times: number): string {
  if (times === 1) return "once";
  return times === 2 ? "twice" : `${times} times`;
}

function untilWords(hours: number): string {
  if (hours === 0) return "it begins";
  if (hours >= 48 && hours % 24 === 0) return `${hours / 24} days before it begins`;
  return `${hours} ${hours === 1 ? "hour" : "hours"} before it begins`;
}
