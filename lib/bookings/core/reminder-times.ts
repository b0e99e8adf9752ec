import { MINUTE } from "@/lib/kernel/zone";
import type { Preferences } from "@/lib/notifications/core/preferences";
import { quietAt } from "@/lib/notifications/core/quiet-hours";

export type ReminderTime = { readonly minutes: number; readonly at: number };

/** How long before quiet hours the worker is given to send what would otherwise come too late. */
const marginMinutes = 5;

type Session = { readonly startAt: number; /** How long before the start, in minutes. */ readonly leads: readonly number[] };

/** When one side is reminded of a session (epoch milliseconds), soonest first. What falls into their quiet hours waits for its end, or comes just before it when the end would be too late; of several at one moment the last lead stays, and what lies behind is left out. */
export function reminderTimes({ startAt, leads }: Session, { quietHours, timeZone }: Pick<Preferences, "quietHours" | "timeZone">, now: number): ReminderTime[] {
  const times = new Map<number, ReminderTime>();
  for (const minutes of leads.toSorted((a, b) => b - a)) {
    const wished = startAt - minutes * MINUTE;
    if (wished <= now) continue;
    const quiet = quietHours && quietAt(wished, quietHours, timeZone);
    const at = !quiet ? wished : quiet.end < startAt ? quiet.end : quiet.start - marginMinutes * MINUTE;
    if (at > now) times.set(at, { minutes, at });
  }
  return [...times.values()].toSorted((a, b) => a.at - b.at);
}
