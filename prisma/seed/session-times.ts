import { slots } from "@/lib/scheduling/core/slots";
import type { DemoExpert, DemoOffering } from "./experts";
import type { Random } from "./random";

const DAY = 86_400_000;
const MINUTE = 60_000;

type Span = { readonly start: number; readonly end: number };

/** Who is busy when; nobody of the demo world is in two places at once. */
export class Diary {
  private readonly taken = new Map<string, Span[]>();

  /** Whether the person is free for the whole span. */
  isFree(owner: string, span: Span): boolean {
    return !(this.taken.get(owner) ?? []).some((other) => other.start < span.end && span.start < other.end);
  }

  /** Notes the span for the person. */
  take(owner: string, span: Span): void {
    this.taken.set(owner, [...(this.taken.get(owner) ?? []), span]);
  }
}

/** A start in the expert's open hours, between two numbers of days from now, that suits both; null when there is none. */
export function findStart(expert: DemoExpert, offering: DemoOffering, clientId: string, days: readonly [number, number], now: Date, diary: Diary, random: Random): number | null {
  const window = { start: now.getTime() + days[0] * DAY, end: now.getTime() + days[1] * DAY };
  const rules = { durationMinutes: offering.minutes, stepMinutes: 30, bufferBeforeMinutes: 0, bufferAfterMinutes: expert.bufferAfterMinutes, noticeMinutes: 0, horizonDays: 600, dailyLimit: null };
  const starts = slots({ calendar: { timeZone: expert.sketch.zone, ...expert.hours, busy: [] }, rules, now: window.start, window });
  const spanOf = (start: number): Span => ({ start, end: start + (offering.minutes + expert.bufferAfterMinutes) * MINUTE });
  for (let attempt = 0; attempt < 30 && starts.length > 0; attempt += 1) {
    const start = random.pick(starts);
    if (diary.isFree(expert.id, spanOf(start)) && diary.isFree(clientId, spanOf(start))) return start;
  }
  return null;
}

/** Notes a session for both of its people. */
export function takeTime(expert: DemoExpert, offering: DemoOffering, clientId: string, start: number, diary: Diary): void {
  const span = { start, end: start + (offering.minutes + expert.bufferAfterMinutes) * MINUTE };
  diary.take(expert.id, span);
  diary.take(clientId, span);
}
