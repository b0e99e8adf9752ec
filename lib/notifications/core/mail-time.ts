import { isTransactional, type NoticeKind } from "@/lib/notifications/core/kinds";
import { isOn, type Preferences } from "@/lib/notifications/core/preferences";
import { quietAt } from "@/lib/notifications/core/quiet-hours";

export type MailTime = { readonly isWanted: true; readonly at: Date } | { readonly isWanted: false; readonly reason: "switched_off" | "too_late_after_quiet" };

/** When a letter of this kind leaves: at once, or when quiet hours end; never when it was switched off, or would only come once it is of no use. */
export function mailTime(kind: NoticeKind, preferences: Preferences, now: Date, usefulUntil?: Date): MailTime {
  if (isTransactional(kind)) return { isWanted: true, at: now };
  if (!isOn(kind, "email", preferences.choices)) return { isWanted: false, reason: "switched_off" };
  const { quietHours, timeZone } = preferences;
  const quiet = quietHours && quietAt(now.getTime(), quietHours, timeZone);
  if (!quiet) return { isWanted: true, at: now };
  if (usefulUntil && quiet.end >= usefulUntil.getTime()) return { isWanted: false, reason: "too_late_after_quiet" };
  return { isWanted: true, at: new Date(quiet.end) };
}
