import { randomUUID } from "node:crypto";
import { CalendarTrouble } from "@/lib/clients/calendar-http";
import type { CalendarVendor } from "@/lib/clients/calendar-vendor";
import { DAY, MINUTE } from "@/lib/kernel/zone";
import { db } from "@/lib/platform/db";
import { publicUrl } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { hashToken, newToken } from "@/lib/platform/secrets";
import { type VendorName, VendorNameSchema } from "@/lib/scheduling/core/connections";
import type { SpeakTo } from "@/lib/scheduling/outside/access";
import { canPush } from "@/lib/scheduling/outside/vendors";

type Access = { readonly vendor: CalendarVendor; readonly speak: SpeakTo };

// Microsoft gives a little under three days, Google a week; both are asked again half a day before the end.
const wishedMs = 2.5 * DAY;
const renewMs = DAY / 2;
const retryMs = 10 * MINUTE;

const doors: Readonly<Record<VendorName, string>> = { google: "/api/webhooks/google-calendar", microsoft: "/api/webhooks/microsoft" };

/** Asks the vendor to push the changes of every calendar that is read, and again before that ends. What cannot be watched is read every minute: that is no trouble. */
export async function watchCalendars(connectionId: string, access: Access, now: Date): Promise<void> {
  const connection = await db.calendarConnection.findUnique({ where: { id: connectionId }, select: { provider: true, calendars: { where: { isRead: true }, select } } });
  const provider = VendorNameSchema.safeParse(connection?.provider).data;
  if (!connection || !provider || !canPush(provider)) return;
  for (const calendar of connection.calendars) {
    const endsAt = calendar.channelExpiresAt?.getTime() ?? 0;
    // A refused wish leaves no channel and the time of the next try.
    if (endsAt > now.getTime() + (calendar.channelId === null ? 0 : renewMs)) continue;
    await watchOne(provider, access, calendar, now).catch((error: unknown) => {
      if (!(error instanceof CalendarTrouble)) throw error;
      log.warn({ connectionId, trouble: error.kind, reason: error.message }, "a calendar elsewhere cannot be watched");
      return db.connectedCalendar.updateMany({ where: { id: calendar.id, channelId: null }, data: { channelExpiresAt: new Date(now.getTime() + retryMs) } });
    });
  }
}

/** Tells the vendor to be silent about these calendars, as far as it listens. */
export async function unwatchCalendars(access: Access, calendars: readonly { id: string; channelId: string | null; channelResource: string | null }[]): Promise<void> {
  for (const { id, channelId, channelResource } of calendars) {
    if (channelId === null) continue;
    await access.speak((token) => access.vendor.unwatch(token, { channelId, resource: channelResource })).catch(ignoreTrouble);
    await db.connectedCalendar.updateMany({ where: { id, channelId }, data: { channelId: null, channelHash: null, channelResource: null, channelExpiresAt: null } });
  }
}

const select = { id: true, externalId: true, channelId: true, channelResource: true, channelExpiresAt: true } as const;

async function watchOne(provider: VendorName, { vendor, speak }: Access, calendar: { id: string; externalId: string; channelId: string | null; channelResource: string | null }, now: Date): Promise<void> {
  const word = newToken();
  const wish = { channelId: randomUUID(), word, address: publicUrl(doors[provider]), expiresAt: new Date(now.getTime() + wishedMs) };
  const { channelId, resource, expiresAt } = await speak((token) => vendor.watch(token, calendar.externalId, wish));
  await db.connectedCalendar.updateMany({ where: { id: calendar.id }, data: { channelId, channelHash: hashToken(word), channelResource: resource, channelExpiresAt: expiresAt } });
  const old = calendar.channelId;
  if (old !== null) await speak((token) => vendor.unwatch(token, { channelId: old, resource: calendar.channelResource })).catch(ignoreTrouble);
}

function ignoreTrouble(error: unknown): void {
  if (!(error instanceof CalendarTrouble)) throw error;
}
