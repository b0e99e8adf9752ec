import { z } from "zod";
import { DAY, MINUTE } from "@/lib/kernel/zone";

export const vendorNames = ["google", "microsoft"] as const;

/** Vendors of calendars that one connects by going there and allowing it. */
export type VendorName = (typeof vendorNames)[number];

export const VendorNameSchema = z.enum(vendorNames);

/** What each provider is called where people read it. */
export const providerWords: Readonly<Record<VendorName | "ics", string>> = { google: "Google Calendar", microsoft: "Microsoft 365", ics: "Subscription" };

/** Which calendars of one connection are read, and which one gets our sessions. */
export const CalendarChoicesSchema = z.object({
  readIds: z.array(z.string()).max(100).describe("The calendars whose events make you busy; experts only."),
  writtenId: z.string().nullable().describe("The calendar that gets your sessions, or null for none of this connection. A person has one in all."),
});

export type CalendarChoices = z.infer<typeof CalendarChoicesSchema>;

export const ConnectedCalendarSchema = z.object({
  id: z.string(), name: z.string(), timeZone: z.string().nullable(), mayWrite: z.boolean(), isRead: z.boolean(), isWritten: z.boolean(), lastReadAt: z.iso.datetime().nullable(),
});

export const ConnectionSchema = z.object({
  id: z.string(), provider: z.enum([...vendorNames, "ics"]), account: z.string(), status: z.enum(["active", "broken"]),
  brokenSince: z.iso.datetime().nullable(), brokenReason: z.string().nullable(), connectedAt: z.iso.datetime(), calendars: z.array(ConnectedCalendarSchema),
});

/** A connection as its owner sees it. */
export type Connection = z.infer<typeof ConnectionSchema>;

/** What decides whether a connection is read in this minute; instants in epoch milliseconds. */
export type ReadState = { readonly brokenAt: number | null; readonly readAt: number | null; /** Whether every calendar that is read pushes its changes. */ readonly isWatched: boolean };

// Shorter than the patience with a vendor who is away: there is time for a few tries before anybody is told.
const safetyNet = 10 * MINUTE;

/**
 * Whether to read a connection now, asked once a minute: every minute, or every ten minutes where changes are pushed. One that is
 * broken is tried after 1, 2, 4 … 32 minutes, then hourly, and after two weeks once a day.
 */
export function isDue({ brokenAt, readAt, isWatched }: ReadState, now: number): boolean {
  if (brokenAt === null) return !isWatched || readAt === null || now - readAt >= safetyNet;
  const minutes = Math.floor((now - brokenAt) / MINUTE);
  if (now - brokenAt > 14 * DAY) return minutes % 1_440 === 0;
  return minutes < 60 ? minutes > 0 && (minutes & (minutes - 1)) === 0 : minutes % 60 === 0;
}

/** The stretch of time whose events are read: from yesterday to a little beyond the horizon, at most somewhat more than a year; epoch milliseconds. */
export function readWindow(now: number, horizonDays: number): { readonly start: number; readonly end: number } {
  const today = Math.floor(now / DAY) * DAY;
  return { start: today - DAY, end: today + (Math.min(horizonDays, 365) + 3) * DAY };
}

/** Whether what is known still reaches far enough ahead to go on with changes alone. */
export function reachesFarEnough(syncedUntil: number | null, now: number, horizonDays: number): boolean {
  return syncedUntil !== null && syncedUntil >= readWindow(now, horizonDays).end - DAY;
}
