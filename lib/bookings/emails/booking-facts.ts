import { type PolicyTerms, PolicyTermsSchema } from "@/lib/bookings/core/policy-terms";
import { readerZone } from "@/lib/bookings/core/reader-zone";
import type { Money } from "@/lib/kernel/money";
import { type Location, locationOf } from "@/lib/meetings/core/location";
import { isOn } from "@/lib/notifications/core/preferences";
import { preferencesSelect, readPreferences } from "@/lib/notifications/preferences-of";
import { db } from "@/lib/platform/db";
import { publicUrl } from "@/lib/platform/env";
import type { BookingStatus, PaymentStatus } from "@/prisma/generated/enums";

type Party = { readonly name: string; readonly timeZone: string };

/** What a letter to one side of a booking can say, as things are now. */
export type BookingFacts = {
  readonly id: string;
  readonly reference: string;
  readonly status: BookingStatus;
  readonly side: "client" | "host";
  readonly me: Party;
  readonly other: Party;
  readonly title: string;
  readonly startAt: Date;
  readonly endAt: Date;
  /** Counts changes of time, from 1. */
  readonly timeVersion: number;
  readonly isOnline: boolean;
  /** Where it takes place online, and at which address; ours, unless this side has one of its own. */
  readonly online: Location;
  readonly place: string | null;
  readonly note: string;
  readonly price: Money;
  readonly tax: Money;
  readonly total: Money;
  readonly taxLabel: string;
  readonly taxRatePercent: number;
  readonly policy: PolicyTerms;
  readonly paid: Money;
  readonly refunded: Money;
  readonly payments: readonly { readonly id: string; readonly status: PaymentStatus; readonly amount: Money }[];
  /** What the expert wrote when accepting or declining. */
  readonly answer: string | null;
  /** The last thing that happened to the booking, as its history names it. */
  readonly lastKind: string | null;
  readonly holdExpiresAt: Date;
  readonly answerBy: Date | null;
  readonly confirmedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly cancelledBySide: string | null;
  readonly cancelReason: string | null;
  /** How long before the start this side gets a letter that reminds, longest first. */
  readonly reminderMinutes: readonly number[];
  readonly urls: { readonly home: string; readonly checkout: string; readonly booking: string; readonly meeting: string; readonly expert: string };
};

const party = { select: { id: true, name: true, ...preferencesSelect } } as const;

/** The facts of a booking for one of its two parties; null for anybody else, and when there is no such booking. */
export async function bookingFacts(bookingId: string, userId: string): Promise<BookingFacts | null> {
  const row = await db.booking.findUnique({ where: { id: bookingId }, select });
  if (!row || (row.client.id !== userId && row.expert.user.id !== userId)) return null;
  const { clientTimeZone, history, client, expert, payments, priceAmount, taxAmount, totalAmount, currency, taxRatePercent, cancellationPolicy, format, meeting, meetingProvider, meetingLink, ...rest } = row;
  const money = (amount: number): Money => ({ amount, currency });
  const clientParty = { name: client.name, timeZone: readerZone(client.timeZone, clientTimeZone) };
  const host = { name: expert.user.name, timeZone: readerZone(expert.user.timeZone, expert.calendar.timeZone) };
  const isClient = client.id === userId;
  const meetingUrl = publicUrl(`/meet/${bookingId}`);
  const taken = payments.filter((payment) => payment.status === "succeeded");
  const refunds = taken.flatMap((payment) => payment.refunds);
  return {
    ...rest,
    side: isClient ? "client" : "host",
    me: isClient ? clientParty : host,
    other: isClient ? host : clientParty,
    isOnline: format === "online",
    online: locationOf({ isClient, chosen: meetingProvider, link: meetingLink, meeting, ownUrl: meetingUrl }),
    price: money(priceAmount),
    tax: money(taxAmount),
    total: money(totalAmount),
    taxRatePercent: taxRatePercent.toNumber(),
    policy: PolicyTermsSchema.parse(cancellationPolicy),
    answer: history.map(({ kind, details }) => (kind === "accepted" || kind === "declined" ? messageIn(details) : null)).findLast((message) => message !== null) ?? null,
    lastKind: history.at(-1)?.kind ?? null,
    paid: money(sum(taken)),
    refunded: money(sum(refunds)),
    payments: payments.map(({ id, status, amount }) => ({ id, status, amount: money(amount) })),
    reminderMinutes: isOn("reminder", "email", readPreferences(isClient ? client : expert.user).choices) ? readPreferences(expert.user).reminderMinutes : [],
    urls: { home: publicUrl("/"), checkout: publicUrl(`/checkout/${bookingId}`), booking: publicUrl(`/bookings/${bookingId}`), meeting: meetingUrl, expert: publicUrl(`/experts/${expert.slug}`) },
  };
}

const select = {
  id: true, reference: true, status: true, title: true, startAt: true, endAt: true, timeVersion: true, clientTimeZone: true, format: true, place: true, note: true,
  priceAmount: true, taxAmount: true, totalAmount: true, currency: true, taxLabel: true, taxRatePercent: true, cancellationPolicy: true,
  holdExpiresAt: true, answerBy: true, confirmedAt: true, cancelledAt: true, cancelledBySide: true, cancelReason: true,
  meetingProvider: true, meetingLink: true, meeting: { select: { provider: true, joinUrl: true } },
  history: { select: { kind: true, details: true }, orderBy: { id: "asc" } },
  client: party,
  expert: { select: { slug: true, user: party, calendar: { select: { timeZone: true } } } },
  payments: { select: { id: true, status: true, amount: true, refunds: { select: { amount: true } } } },
} as const;

function messageIn(details: unknown): string | null {
  const { message } = details as { message?: unknown };
  return typeof message === "string" && message !== "" ? message : null;
}

function sum(rows: readonly { amount: number }[]): number {
  return rows.reduce((total, { amount }) => total + amount, 0);
}
