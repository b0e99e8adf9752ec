import { expect, test } from "vitest";
import { bookingFacts } from "@/lib/bookings/emails/booking-facts";
import { getBooking } from "@/lib/bookings/queries";
import { db } from "@/lib/platform/db";
import { sessionOfTwo } from "@/lib/testing/session-of-two";

test.each([
  ["nobody has moved", {}, "Europe/Paris", "America/New_York"],
  ["both live elsewhere now", { client: "Asia/Tokyo", expert: "Africa/Nairobi" }, "Asia/Tokyo", "Africa/Nairobi"],
  ["neither ever chose a zone", { client: "UTC", expert: "UTC" }, "Europe/Paris", "America/New_York"],
] as const)("a booking's page and its letters tell the time on the same clocks: %s", async (_, zones: { client?: string; expert?: string }, clientZone, expertZone) => {
  const { bookingId, client, expert } = await sessionOfTwo();
  for (const [person, timeZone] of [[client, zones.client], [expert, zones.expert]] as const) {
    if (timeZone !== undefined) await db.user.update({ where: { id: person.id }, data: { timeZone }, select: { id: true } });
  }
  for (const [reader, me, other] of [[client, clientZone, expertZone], [expert, expertZone, clientZone]] as const) {
    expect(await getBooking(reader, bookingId)).toMatchObject({ clientTimeZone: clientZone, expert: { timeZone: expertZone } });
    expect(await bookingFacts(bookingId, reader.id)).toMatchObject({ me: { timeZone: me }, other: { timeZone: other } });
  }
});
