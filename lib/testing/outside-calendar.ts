import { randomUUID } from "node:crypto";
import type { CalendarProvider } from "@/prisma/generated/enums";
import { db } from "@/lib/platform/db";

/** A calendar elsewhere that is read for a person; answers its id. */
export async function newConnectedCalendar(userId: string, provider: CalendarProvider = "ics"): Promise<string> {
  const { calendars } = await db.calendarConnection.create({
    data: { userId, provider, account: "Family", accountId: randomUUID(), calendars: { create: { externalId: "main", name: "Family", timeZone: "UTC", isRead: true } } },
    select: { calendars: { select: { id: true } } },
  });
  return calendars[0]?.id ?? "";
}
