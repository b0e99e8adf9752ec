import type { Stay } from "@/lib/bookings/core/attendance";
import type { Records } from "@/lib/bookings/core/no-show";
import type { Side } from "@/lib/bookings/core/refund";
import type { Db } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";

const select = {
  format: true, meetingProvider: true, clientId: true,
  meeting: { select: { provider: true, attendance: { select: { userId: true, joinedAt: true, lastSeenAt: true, leftAt: true, admittedAt: true, source: true }, orderBy: { joinedAt: "asc" } } } },
} satisfies Prisma.BookingSelect;

type Row = Prisma.BookingGetPayload<{ select: typeof select }>;

type Attended = NonNullable<Row["meeting"]>["attendance"][number];

/** Who was in the room of a booking, and whether that can be known at all. A vendor that never told us anything knows nothing. */
export async function recordsOf(from: Db, bookingId: string, now: Date): Promise<Records> {
  const { format, meetingProvider, clientId, meeting } = await from.booking.findUniqueOrThrow({ where: { id: bookingId }, select });
  const provider = meeting?.provider ?? meetingProvider;
  const rows = meeting?.attendance ?? [];
  const isZoom = provider === "zoom";
  const areKept = format === "online" && (provider === "built_in" || (isZoom && rows.length > 0));
  // Rooms from before there were waiting rooms admitted nobody by name, their hosts neither.
  const hasDoor = rows.some((row) => row.userId !== clientId && row.admittedAt !== null);
  return { areKept, arriveLate: isZoom, stays: areKept ? rows.flatMap((row) => staysIn(row, row.userId === clientId ? "client" : "host", { hasDoor, now })) : [] };
}

function staysIn(row: Attended, side: Side, { hasDoor, now }: { readonly hasDoor: boolean; readonly now: Date }): Stay[] {
  const start = row.joinedAt.getTime();
  // A vendor says who came and who left, and nothing in between.
  const end = (row.leftAt ?? (row.source === "built_in" ? row.lastSeenAt : now)).getTime();
  const isAdmitted = side === "host" || row.source !== "built_in" || !hasDoor;
  if (isAdmitted) return [{ side, start, end, isInside: true }];
  const admitted = Math.min(end, row.admittedAt?.getTime() ?? end);
  return [{ side, start, end: admitted, isInside: false } as const, { side, start: admitted, end, isInside: true } as const].filter((stay) => stay.end > stay.start);
}
