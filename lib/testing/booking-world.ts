import { randomUUID } from "node:crypto";
import { runOnce, Logger, type TaskList } from "graphile-worker";
import { stripe } from "@/lib/clients/stripe";
import type { Actor } from "@/lib/kernel/actor";
import { DAY } from "@/lib/kernel/zone";
import { bookingJobs } from "@/lib/bookings/jobs";
import { paymentJobs } from "@/lib/payments/jobs";
import { receiveStripeEvent } from "@/lib/payments/receive-event";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { jobs, reactions } from "@/lib/wiring";
import type { EventName } from "@/lib/kernel/events";
import type { Prisma } from "@/prisma/generated/client";

/** A signed-in person who does not need a browser. */
export async function newPerson(role: Actor["role"] = "client"): Promise<Actor> {
  const id = randomUUID();
  const user = await db.user.create({ data: { id, email: `${id}@example.org`, name: `Person ${id.slice(0, 4)}`, role, timeZone: "Europe/Paris" } });
  return { id, role, name: user.name, timeZone: user.timeZone, photoFileId: null, expertId: null, sessionId: randomUUID() };
}

type OfferingChoice = {
  readonly acceptance?: "instant" | "request";
  readonly policy?: object | string;
  readonly priceAmount?: number;
  readonly durationMinutes?: number;
  /** Anything else that an offering may say of itself. */
  readonly more?: Partial<Pick<Prisma.OfferingUncheckedCreateInput, "stepMinutes" | "bufferBeforeMinutes" | "bufferAfterMinutes" | "horizonDays" | "dailyLimit" | "upcomingLimit" | "audience" | "title">>;
};

/** An expert who works day and night, with one offering of 60 minutes on the hour for €95. */
export async function newExpert(choice: OfferingChoice = {}): Promise<{ host: Actor; offeringId: string; calendarId: string; expertId: string }> {
  const host = await newPerson("coach");
  const weekly = [{ days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "24:00" }];
  const calendar = await db.calendar.create({ data: { timeZone: "UTC", hours: { weekly, overrides: [], timeOff: [] }, noticeMinutes: 0, horizonDays: 120 } });
  const expert = await db.expert.create({ data: { userId: host.id, slug: host.id, kind: "coach", calendarId: calendar.id, publishedAt: new Date() } });
  const offeringId = await newOffering(expert.id, choice);
  return { host: { ...host, expertId: expert.id }, offeringId, calendarId: calendar.id, expertId: expert.id };
}

/** One more offering of an expert. */
export async function newOffering(expertId: string, { acceptance = "instant", policy = "moderate", priceAmount = 9_500, durationMinutes = 60, more = {} }: OfferingChoice = {}): Promise<string> {
  const offering = await db.offering.create({
    data: { expertId, title: "One hour", durationMinutes, stepMinutes: 30, priceAmount, currency: "EUR", acceptance, cancellationPolicy: policy, ...more },
  });
  return offering.id;
}

// One day for a whole test file, also when midnight comes while it runs.
const today = Math.floor(Date.now() / DAY) * DAY;

/** The date (UTC) so many days ahead of the day on which this process began. */
export function dateAhead(days: number): string {
  return new Date(today + days * DAY).toISOString().slice(0, 10);
}

/** A full hour so many days ahead (UTC), as an instant; counted from the day on which this process began. */
export function daysAhead(days: number, hour = 15): string {
  return `${dateAhead(days)}T${String(hour).padStart(2, "0")}:00:00Z`;
}

/** Lets a hold run out without waiting. */
export async function runOutOf(bookingId: string): Promise<void> {
  await db.$executeRaw`UPDATE reservations SET expires_at = clock_timestamp() - interval '1 second' WHERE booking_id = ${bookingId} AND expires_at IS NOT NULL`;
  await db.$executeRaw`UPDATE bookings SET hold_expires_at = clock_timestamp() - interval '1 second' WHERE id = ${bookingId}`;
}

const own: TaskList = { ...bookingJobs, ...paymentJobs };

const dispatch: TaskList = {
  "events.dispatch": async (payload, { addJob }) => {
    const { name, payload: event } = payload as { name: EventName; payload: object };
    for (const task of reactions[name] ?? []) if (task in own) await addJob(task, event);
  },
};

/** Does all due work of bookings and payments, as the worker would; what other rooms do with it is left out. */
export async function work(): Promise<void> {
  const others = Object.fromEntries(Object.keys(jobs).map((name) => [name, () => undefined]));
  await runOnce({ connectionString: env().DATABASE_URL, taskList: { ...others, ...own, ...dispatch }, logger: new Logger(() => () => undefined), noHandleSignals: true, concurrency: 4 });
}

/** Every event that the gateway has made for these payments, oldest first, as it would be delivered. */
export async function gatewayEvents(): Promise<{ id: string; body: string }[]> {
  const events = await stripe().events.list({ limit: 100 }).autoPagingToArray({ limit: 10_000 });
  return events.toReversed().map((event) => ({ id: event.id, body: JSON.stringify(event) }));
}

/** Delivers an event with a good signature of some moment. */
export async function deliver(body: string, at = new Date(), now = at): Promise<"new" | "known"> {
  const signature = await stripe().webhooks.generateTestHeaderStringAsync({ payload: body, secret: env().STRIPE_WEBHOOK_SECRET, timestamp: Math.floor(at.getTime() / 1_000) });
  const request = new Request("http://localhost/api/webhooks/stripe", { method: "POST", body, headers: { "stripe-signature": signature } });
  return receiveStripeEvent(request, now);
}

const delivered = new Set<string>();

/** Delivers what the gateway has to say and has not said yet, and does the work. */
export async function deliverAll(): Promise<void> {
  for (const { id, body } of await gatewayEvents()) {
    if (!delivered.has(id)) await deliver(body);
    delivered.add(id);
  }
  await work();
}
