import type { VendorState } from "@/lib/meetings/core/vendor-step";
import type { MeetingPlan } from "@/lib/meetings/provider";
import type { Db } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";
import type { MeetingProvider as ProviderName } from "@/prisma/generated/enums";

/** A meeting beside its booking, as the arrangement with the vendor sees them. */
export type Arrangement = {
  readonly plan: MeetingPlan;
  readonly bookingId: string;
  /** Where the booking was to take place; the meeting's own provider is where it does. */
  readonly chosen: ProviderName;
  readonly externalId: string | null;
  readonly bookedVersion: number;
  readonly parties: readonly string[];
  readonly state: VendorState;
};

const select = {
  reference: true, title: true, status: true, startAt: true, endAt: true, timeVersion: true, meetingProvider: true, meetingLink: true,
  client: { select: { id: true, name: true } },
  expert: { select: { userId: true } },
  meeting: {
    select: {
      id: true, provider: true, externalId: true, joinUrl: true, timeVersion: true,
      log: { where: { kind: { in: ["vendor.asked", "room.made", "room.closed"] } }, orderBy: { id: "desc" }, take: 1, select: { kind: true } },
    },
  },
} satisfies Prisma.BookingSelect;

/** How the meeting of a booking stands; null when it has none. */
export async function arrangementOf(tx: Db, bookingId: string): Promise<Arrangement | null> {
  const booking = await tx.booking.findUnique({ where: { id: bookingId }, select });
  if (!booking?.meeting) return null;
  const { meeting, reference, title, startAt, endAt, client, expert, meetingProvider: chosen, meetingLink: link, timeVersion: bookedVersion, status } = booking;
  const { externalId, provider } = meeting;
  return {
    plan: { meetingId: meeting.id, reference, title, startAt, endAt, clientName: client.name, link },
    bookingId, chosen, externalId, bookedVersion,
    parties: [client.id, expert.userId],
    state: { status, provider, externalId, wasAsked: externalId === null && meeting.log[0]?.kind === "vendor.asked", hasLink: meeting.joinUrl !== null, knownVersion: meeting.timeVersion, bookedVersion },
  };
}
