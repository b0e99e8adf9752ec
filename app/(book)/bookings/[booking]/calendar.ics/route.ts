import { orBusy } from "@/lib/api/or-busy";
import { calendarOfBooking } from "@/lib/bookings/calendar-of-booking";
import { getActor } from "@/lib/platform/session";

/** A booking as a calendar file, for its two parties. */
export function GET(request: Request, { params }: { params: Promise<{ booking: string }> }): Promise<Response> {
  return orBusy(request, async () => calendarAnswer((await params).booking));
}

async function calendarAnswer(booking: string): Promise<Response> {
  const actor = await getActor();
  const file = actor && (await calendarOfBooking(actor.id, booking));
  if (!file) return new Response("We could not find that booking.", { status: 404 });
  return new Response(file, {
    headers: { "Content-Type": "text/calendar; charset=utf-8", "Content-Disposition": 'attachment; filename="session.ics"', "Cache-Control": "private, no-store" },
  });
}
