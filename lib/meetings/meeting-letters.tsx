import { z } from "zod";
import { currentStay } from "@/lib/meetings/stays";
import { LetterLayout, Line } from "@/lib/notifications/emails/letter-layout";
import type { Compose } from "@/lib/notifications/letter";
import { db } from "@/lib/platform/db";
import { publicUrl } from "@/lib/platform/env";

const PropsSchema = z.object({ bookingId: z.string() });

/** Letters about rooms, as things are when they are sent. */
export const meetingLetters: Readonly<Record<"client-waiting", Compose>> = {
  "client-waiting": async (props, to, now) => {
    const { bookingId } = PropsSchema.parse(props);
    const booking = await db.booking.findFirst({
      where: { id: bookingId, expert: { userId: to.id } },
      select: { title: true, client: { select: { id: true, name: true } }, meeting: { select: { id: true } } },
    });
    const stay = booking?.meeting && (await currentStay(db, booking.meeting.id, booking.client.id, now));
    // Whoever was let in meanwhile, or went, is not waiting any more.
    if (!booking || !stay || stay.admittedAt) return null;
    const title = `${booking.client.name} is waiting for you`;
    const body = (
      <LetterLayout preview={title} title={title} action={{ href: publicUrl(`/meet/${bookingId}`), label: "Go to the room" }} home={publicUrl("/")}>
        <Line>Hello {to.name}.</Line>
        <Line>{booking.client.name} has come to your session “{booking.title}” and is in the waiting room until you let them in.</Line>
      </LetterLayout>
    );
    return { subject: title, body };
  },
};
