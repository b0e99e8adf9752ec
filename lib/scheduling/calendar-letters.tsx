import { z } from "zod";
import type { Compose } from "@/lib/notifications/letter";
import { db } from "@/lib/platform/db";
import { publicUrl } from "@/lib/platform/env";
import { CalendarBrokenLetter } from "@/lib/scheduling/emails/calendar-broken-letter";

const PropsSchema = z.object({ connectionId: z.string() });

/** Letters about calendars elsewhere, written as things are when they are sent. */
export const calendarLetters: Readonly<Record<"calendar-broken", Compose>> = {
  "calendar-broken": async (props, to) => {
    const { connectionId } = PropsSchema.parse(props);
    const connection = await db.calendarConnection.findFirst({ where: { id: connectionId, userId: to.id, status: "broken" } });
    if (!connection) return null;
    const { account, brokenReason, lastSyncAt } = connection;
    const lastReadAt = lastSyncAt && new Intl.DateTimeFormat("en-GB", { timeZone: to.timeZone, day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" }).format(lastSyncAt);
    return {
      subject: `We cannot read your calendar “${account}”`,
      body: <CalendarBrokenLetter name={to.name} account={account} reason={brokenReason ?? ""} lastReadAt={lastReadAt} href={publicUrl("/settings/calendars")} home={publicUrl("/")} />,
    };
  },
};
