import "@/lib/testing/stripe-sandbox";
import { expect, test } from "vitest";
import { acceptTime } from "@/lib/bookings/accept-time";
import { bookingsOutsideHours } from "@/lib/bookings/outside-hours";
import { proposeTimes } from "@/lib/bookings/propose-times";
import { getOwnAvailability, saveAvailability } from "@/lib/scheduling/own-availability";
import { daysAhead } from "@/lib/testing/booking-world";
import { confirmedSession, confirmedWith } from "@/lib/testing/moving";

test("bookings outside the new hours are listed until they have moved; others, and other experts’, are not", async () => {
  const session = await confirmedSession({}, daysAhead(5, 8));
  const { host, offeringId, bookingId } = session;
  const inside = await confirmedWith(offeringId, daysAhead(5, 12));
  const { version, ...availability } = await getOwnAvailability(host);
  const outside = async () => (await bookingsOutsideHours(host, new Date())).map(({ id }) => id);
  expect(await outside()).toEqual([]);
  const weekly = [{ days: [1, 2, 3, 4, 5, 6, 7], from: "10:00", to: "18:00" }];
  await saveAvailability(host, { ...availability, hours: { ...availability.hours, weekly } }, version);
  expect(await outside()).toEqual([bookingId]);
  await proposeTimes(host, { id: bookingId, times: [daysAhead(6, 20)], message: "" });
  await acceptTime(session.client, { id: bookingId, n: 1 });
  expect(await outside()).toEqual([]);
  const day = daysAhead(6).slice(0, 10);
  const now = await getOwnAvailability(host);
  const { version: next, ...saved } = now;
  await saveAvailability(host, { ...saved, hours: { ...saved.hours, timeOff: [{ from: day, to: day }] } }, next);
  expect(await outside()).toEqual([bookingId]);
  expect((await bookingsOutsideHours(host, new Date())).some(({ id }) => id === inside.bookingId)).toBe(false);
});
