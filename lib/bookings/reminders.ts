import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { queueMail } from "@/lib/notifications/queue-mail";

const leadHours = [24, 1];

/** The reaction to a confirmed booking: a letter to both sides a day and an hour before, unless that time has passed already. Whether it is still wanted is asked when it is sent. */
export async function scheduleReminders(bookingId: string, now: Date = new Date()): Promise<void> {
  const booking = await db.booking.findFirst({
    where: { id: bookingId, status: "confirmed" },
    select: { startAt: true, clientId: true, expert: { select: { userId: true } } },
  });
  if (!booking) return;
  const startAt = booking.startAt.toISOString();
  await transaction(async (tx) => {
    for (const hours of leadHours) {
      const runAt = new Date(booking.startAt.getTime() - hours * 60 * 60_000);
      if (runAt <= now) continue;
      for (const userId of [booking.clientId, booking.expert.userId])
        await queueMail(tx, { template: "booking-reminder", dedupeKey: `reminder-${hours}h:${bookingId}:${startAt}:${userId}`, userId, props: { bookingId, startAt }, runAt });
    }
  });
}
