import { type Actor, isExpertRole } from "@/lib/kernel/actor";
import { invalidField } from "@/lib/kernel/errors";
import { alwaysOn } from "@/lib/notifications/core/errors";
import { isOnByDefault, maySwitch } from "@/lib/notifications/core/kinds";
import type { PreferencesInput, PreferencesView } from "@/lib/notifications/core/schema";
import { preferencesOf } from "@/lib/notifications/preferences-of";
import { getPreferences } from "@/lib/notifications/queries";
import type { Tx } from "@/lib/platform/db";
import { emit } from "@/lib/platform/jobs";
import { transaction } from "@/lib/platform/transaction";

/** Puts a person's choices in place of the ones before. Experts also say when they and their clients are reminded, which holds for sessions that are booked already. */
export async function savePreferences(actor: Actor, input: PreferencesInput): Promise<PreferencesView> {
  const fixed = input.choices.find(({ kind, channel, isOn }) => !isOn && !maySwitch(kind, channel));
  if (fixed) throw alwaysOn(fixed.kind, fixed.channel);
  if (input.reminderMinutes && !isExpertRole(actor.role)) throw invalidField("reminderMinutes", "Only people who sell time choose when to remind.");
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${actor.id} FOR NO KEY UPDATE`;
    await writeChoices(tx, actor.id, input);
    await writeSettings(tx, actor.id, input);
  });
  return getPreferences(actor);
}

async function writeChoices(tx: Tx, userId: string, { choices }: PreferencesInput): Promise<void> {
  await tx.notificationPreference.deleteMany({ where: { userId } });
  const chosen = choices.filter(({ kind, channel, isOn }) => isOn !== isOnByDefault(kind, channel)).map((choice) => ({ userId, ...choice }));
  await tx.notificationPreference.createMany({ data: chosen, skipDuplicates: true });
}

async function writeSettings(tx: Tx, userId: string, { quietHours, reminderMinutes }: PreferencesInput): Promise<void> {
  const { reminderMinutes: before } = await preferencesOf(tx, userId);
  const after = reminderMinutes?.toSorted((a, b) => b - a) ?? before;
  const settings = { quietFrom: quietHours?.from ?? null, quietTo: quietHours?.to ?? null, reminderMinutes: [...after] };
  await tx.notificationSettings.upsert({ where: { userId }, create: { userId, ...settings }, update: settings });
  if (after.join() !== before.join()) await emit(tx, "reminders.chosen", { userId });
}
