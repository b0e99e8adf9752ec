import { type Channel, channels, kindOf } from "@/lib/notifications/core/kinds";
import { type Choice, defaultReminderMinutes, type Preferences } from "@/lib/notifications/core/preferences";
import type { Db } from "@/lib/platform/db";

/** What to select of a user so that `readPreferences` can tell what they want. */
export const preferencesSelect = {
  timeZone: true,
  notificationPreferences: { select: { kind: true, channel: true, isOn: true } },
  notificationSettings: { select: { quietFrom: true, quietTo: true, reminderMinutes: true } },
} as const;

type PreferencesRow = {
  readonly timeZone: string;
  readonly notificationPreferences: readonly { readonly kind: string; readonly channel: string; readonly isOn: boolean }[];
  readonly notificationSettings: { readonly quietFrom: string | null; readonly quietTo: string | null; readonly reminderMinutes: readonly number[] } | null;
};

/** What a person wants, defaults filled in. */
export async function preferencesOf(tx: Db, userId: string): Promise<Preferences> {
  return readPreferences(await tx.user.findUniqueOrThrow({ where: { id: userId }, select: preferencesSelect }));
}

/** The same from a row that was read already; words of an older release are left out. */
export function readPreferences({ timeZone, notificationPreferences, notificationSettings }: PreferencesRow): Preferences {
  const { quietFrom = null, quietTo = null } = notificationSettings ?? {};
  return {
    timeZone,
    choices: notificationPreferences.flatMap(choiceOf),
    quietHours: quietFrom !== null && quietTo !== null ? { from: quietFrom, to: quietTo } : null,
    reminderMinutes: (notificationSettings?.reminderMinutes ?? defaultReminderMinutes).toSorted((a, b) => b - a),
  };
}

function choiceOf({ kind: kindWord, channel: channelWord, isOn }: PreferencesRow["notificationPreferences"][number]): Choice[] {
  const kind = kindOf(kindWord);
  const channel: Channel | undefined = channels.find((each) => each === channelWord);
  return kind && channel ? [{ kind, channel, isOn }] : [];
}
