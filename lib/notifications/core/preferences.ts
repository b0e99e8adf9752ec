import { type Channel, channels, isOnByDefault, maySwitch, type NoticeKind, noticeKinds } from "@/lib/notifications/core/kinds";

/** One cell of the matrix that a person fills in. */
export type Choice = { readonly kind: NoticeKind; readonly channel: Channel; readonly isOn: boolean };

/** From and to on the wall clock, `HH:MM`; a `to` before `from` is on the next day. */
export type QuietHours = { readonly from: string; readonly to: string };

/** All that decides whether, how and when a person hears of something. */
export type Preferences = {
  readonly choices: readonly Choice[];
  readonly quietHours: QuietHours | null;
  readonly timeZone: string;
  /** How long before a session an expert wants both sides reminded, longest first. */
  readonly reminderMinutes: readonly number[];
};

/** A day and an hour before. */
export const defaultReminderMinutes: readonly number[] = [1_440, 60];

/** Whether a notice of this kind goes out on this channel: as was chosen, or as it is by default. */
export function isOn(kind: NoticeKind, channel: Channel, choices: readonly Choice[]): boolean {
  if (!maySwitch(kind, channel)) return true;
  return choices.find((choice) => choice.kind === kind && choice.channel === channel)?.isOn ?? isOnByDefault(kind, channel);
}

/** The whole matrix, row by row, with what was chosen in it. */
export function matrixOf(choices: readonly Choice[]): (Choice & { readonly maySwitch: boolean })[] {
  return noticeKinds.flatMap((kind) => channels.map((channel) => ({ kind, channel, isOn: isOn(kind, channel, choices), maySwitch: maySwitch(kind, channel) })));
}
