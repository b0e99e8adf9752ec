import type { EventName } from "@/lib/kernel/events";
import type { Tx } from "@/lib/platform/db";
import { emit } from "@/lib/platform/jobs";
import { publish } from "@/lib/platform/live";

/** The events whose payload is one booking. */
type BookingEventName = Extract<EventName, `booking.${string}`>;

export type Happening = {
  readonly bookingId: string;
  /** One word for the history, such as `confirmed`. */
  readonly kind: string;
  readonly actorId?: string | null;
  readonly details?: Readonly<Record<string, string | number | null>>;
  readonly event?: BookingEventName;
};

/** Writes into the booking's history what is happening in this transaction, tells the rooms above, and nudges the open pages of both parties. */
export async function announce(tx: Tx, { bookingId, kind, actorId = null, details = {}, event }: Happening): Promise<void> {
  const { booking } = await tx.bookingEvent.create({
    data: { bookingId, kind, actorId, details },
    select: { booking: { select: { clientId: true, expert: { select: { userId: true } } } } },
  });
  if (event) await emit(tx, event, { bookingId });
  for (const to of [booking.clientId, booking.expert.userId]) await publish(tx, { to, kind: "booking", id: bookingId });
}
