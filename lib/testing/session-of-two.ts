import { randomUUID } from "node:crypto";
import type { Actor, Role } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";

export type SessionOfTwo = { readonly bookingId: string; readonly client: Actor; readonly expert: Actor; readonly stranger: Actor };

const policy = { name: "moderate", tiers: [{ hoursBefore: 72, percent: 100 }, { hoursBefore: 24, percent: 50 }] };

/** A client in Paris, a coach in New York, somebody else, and one booking of the two: confirmed and online unless told otherwise. */
export async function sessionOfTwo(change: Partial<Prisma.BookingUncheckedCreateInput> = {}): Promise<SessionOfTwo> {
  const [client, expert, stranger] = await Promise.all([person("Clara Client", "client", "Europe/Paris"), person("Ada Coach", "coach", "America/New_York"), person("Sam Stranger", "client", "UTC")]);
  const calendar = await db.calendar.create({ data: { timeZone: "America/New_York" }, select: { id: true } });
  const profile = await db.expert.create({
    data: { userId: expert.id, slug: `ada-${expert.id.slice(0, 8)}`, kind: "coach", calendarId: calendar.id, languages: ["en"], countries: ["US"], expertise: [], publishedAt: new Date() },
    select: { id: true },
  });
  const offering = await db.offering.create({
    data: { expertId: profile.id, title: "Clarity session", durationMinutes: 60, priceAmount: 9_500, currency: "EUR", cancellationPolicy: policy },
    select: { id: true },
  });
  const startAt = new Date(change.startAt ?? "2026-12-01T14:00:00Z");
  const booking = await db.booking.create({
    data: {
      reference: randomUUID().slice(0, 8).toUpperCase(), status: "confirmed", clientId: client.id, expertId: profile.id, offeringId: offering.id,
      startAt, endAt: new Date(startAt.getTime() + 60 * 60_000), holdExpiresAt: startAt, clientTimeZone: "Europe/Paris", title: "Clarity session", format: "online",
      priceAmount: 9_500, taxAmount: 1_900, totalAmount: 11_400, currency: "EUR", taxRatePercent: 20, taxLabel: "VAT", cancellationPolicy: policy,
      confirmedAt: new Date("2026-11-20T09:00:00Z"), ...change,
    },
    select: { id: true },
  });
  return { bookingId: booking.id, client, expert: { ...expert, expertId: profile.id }, stranger };
}

async function person(name: string, role: Role, timeZone: string): Promise<Actor> {
  const user = await db.user.create({
    data: { name, role, timeZone, email: `${randomUUID()}@example.org`, emailVerifiedAt: new Date() },
    select: { id: true, role: true, name: true, timeZone: true, photoFileId: true },
  });
  return { ...user, expertId: null, sessionId: "none" };
}
