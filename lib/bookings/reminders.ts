import { reminderTimes } from "@/lib/bookings/core/reminder-times";
import { preferencesOf } from "@/lib/notifications/preferences-of";
import { db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs";
import { transaction } from "@/lib/platform/transaction";

/** The reaction to a booking that is confirmed or has moved: both sides are reminded as long before as the expert has chosen, unless that time has passed already. Whether it is still wanted is asked when the time comes. */
export async function scheduleReminders(bookingId: string, now: Date = new Date()): Promise<void> {
  const booking = await db.booking.findFirst({
    where: { id: bookingId, status: "confirmed" },
    select: { startAt: true, timeVersion: true, clientId: true, expert: { select: { userId: true } } },
  });
  if (!booking) return;
  const startAt = booking.startAt.toISOString();
  const { timeVersion } = booking;
  await transaction(async (tx) => {
    const { reminderMinutes: leads } = await preferencesOf(tx, booking.expert.userId);
    for (const userId of [booking.clientId, booking.expert.userId]) {
      const times = reminderTimes({ startAt: booking.startAt.getTime(), leads }, await preferencesOf(tx, userId), now.getTime());
      for (const { minutes, at } of times)
        await enqueue(tx, "bookings.remind", { bookingId, userId, startAt, timeVersion, minutes }, { runAt: new Date(at), jobKey: `remind:${bookingId}:${userId}:${startAt}:${minutes}` });
    }
  });
}

/** The same for everything that lies ahead of an expert who has chosen other times. What they no longer want is left out when its time comes. */
export async function scheduleRemindersOf(userId: string, now: Date = new Date()): Promise<void> {
  const ahead = await db.booking.findMany({ where: { status: "confirmed", startAt: { gt: now }, expert: { userId } }, select: { id: true } });
  for (const { id } of ahead) await scheduleReminders(id, now);
}
