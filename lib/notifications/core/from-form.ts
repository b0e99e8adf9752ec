import { matrixOf } from "@/lib/notifications/core/preferences";

/** The name of a cell's checkbox. */
export function cellName(kind: string, channel: string): string {
  return `${kind}.${channel}`;
}

/** The preferences that a form describes: a box that is not ticked is not sent. Reminder times count only where the form asked for them. */
export function preferencesFromForm(form: FormData): unknown {
  const text = (name: string): string => String(form.get(name) ?? "").trim();
  const choices = matrixOf([])
    .filter(({ maySwitch }) => maySwitch)
    .map(({ kind, channel }) => ({ kind, channel, isOn: form.has(cellName(kind, channel)) }));
  return {
    choices,
    quietHours: form.has("isQuiet") ? { from: text("quietHours.from"), to: text("quietHours.to") } : null,
    ...(form.has("hasReminders") ? { reminderMinutes: form.getAll("reminderMinutes").map(Number) } : {}),
  };
}
