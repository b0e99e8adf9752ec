import { z } from "zod";
import { InstantSchema } from "@/lib/kernel/instant";
import { PageQuerySchema } from "@/lib/kernel/page";
import { channels, noticeKinds } from "@/lib/notifications/core/kinds";

export const NoticeSchema = z.object({
  id: z.string(),
  kind: z.enum(noticeKinds),
  title: z.string(),
  body: z.string(),
  /** The page that it leads to, as a path of this site. */
  path: z.string(),
  happensAt: InstantSchema.nullable(),
  otherTimeZone: z.string().nullable(),
  createdAt: InstantSchema,
  readAt: InstantSchema.nullable(),
});

export type NoticeLine = z.infer<typeof NoticeSchema>;

export const NoticeQuerySchema = PageQuerySchema.extend({ isUnread: z.boolean().default(false) });

export const NoticeIdSchema = z.object({ id: z.string().max(100) });

const ClockSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Give a time such as 22:00.");

export const QuietHoursSchema = z
  .object({ from: ClockSchema, to: ClockSchema })
  .refine(({ from, to }) => from !== to, { path: ["to"], error: "Quiet hours need an end that is not their beginning." });

export const ReminderMinutesSchema = z
  .array(z.int("Give whole minutes.").min(5, "At least 5 minutes before.").max(20_160, "At most two weeks before."))
  .max(5, "Choose at most five times.")
  .refine((minutes) => new Set(minutes).size === minutes.length, "Each time once.");

const ChoiceSchema = z.object({ kind: z.enum(noticeKinds), channel: z.enum(channels), isOn: z.boolean() });

/** What a person sends; what they leave out of `choices` is as it is by default. */
export const PreferencesInputSchema = z.object({
  choices: z.array(ChoiceSchema).max(noticeKinds.length * channels.length),
  quietHours: QuietHoursSchema.nullable().default(null),
  reminderMinutes: ReminderMinutesSchema.optional(),
});

export type PreferencesInput = z.infer<typeof PreferencesInputSchema>;

export const PreferencesSchema = z.object({
  choices: z.array(ChoiceSchema.extend({ maySwitch: z.boolean() })),
  quietHours: z.object({ from: z.string(), to: z.string() }).nullable(),
  timeZone: z.string(),
  reminderMinutes: z.array(z.int()),
});

export type PreferencesView = z.infer<typeof PreferencesSchema>;
