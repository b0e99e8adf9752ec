import { z } from "zod";
import { HoursSchema, TimeZoneSchema } from "@/lib/scheduling/core/schema";

const buffer = z.int("Give whole minutes.").min(0, "Cannot be negative.").max(240, "At most four hours.");

/** When and how a calendar can be booked: the document that its owner edits whole. */
export const AvailabilitySchema = z.object({
  timeZone: TimeZoneSchema,
  hours: HoursSchema,
  bufferBeforeMinutes: buffer,
  bufferAfterMinutes: buffer,
  noticeMinutes: z.int("Give whole minutes.").min(0, "Cannot be negative.").max(60 * 24 * 60, "At most sixty days."),
  horizonDays: z.int("Give whole days.").min(1, "At least one day.").max(365, "At most a year."),
  dailyLimit: z.int("Give a whole number.").min(1, "At least one a day, or no limit.").max(50, "At most fifty a day.").nullable(),
});

export type Availability = z.infer<typeof AvailabilitySchema>;
