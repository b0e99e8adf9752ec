import type { Plan } from "./plans";
import { randomOf } from "./random";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A plan with the ids and moments that its rows share. */
export type Story = Plan & {
  readonly id: string;
  readonly endAt: number;
  readonly createdAt: number;
  readonly paidAt: number;
  readonly cancelledAt: number | null;
  /** A missed session about which an admin has still to decide. */
  readonly isAppealed?: boolean;
};

/** When each thing about a planned booking happened. */
export function storyOf(plan: Plan, now: Date): Story {
  const random = randomOf(`story ${plan.key}`);
  const endAt = plan.startAt + plan.offering.minutes * MINUTE;
  const cancelledAt = plan.cancelled ? Math.min(plan.startAt - plan.cancelled.hoursBefore * HOUR, now.getTime() - random.between(10, 2_000) * MINUTE) : null;
  const latest = Math.min(plan.startAt - 3 * HOUR, now.getTime() - 2 * HOUR, (cancelledAt ?? Infinity) - HOUR);
  const createdAt = plan.status === "held" ? now.getTime() - 30_000 : plan.status === "awaiting_acceptance" ? now.getTime() - random.between(60, 900) * MINUTE : latest - random.between(1, 12 * 24) * HOUR;
  return { ...plan, id: random.id(), endAt, createdAt, paidAt: createdAt + random.between(2, 9) * MINUTE, cancelledAt };
}
