import { type Admission, type Bar, barWords, mayBook, type Standing, stranger } from "@/lib/experts/core/may-book";
import type { Audience } from "@/lib/experts/core/audience";
import { DomainError } from "@/lib/kernel/errors";
import { db, type Db } from "@/lib/platform/db";
import { findGuestStatus } from "@/lib/experts/ask-to-book";

/** What is needed of an offering to say who may book it. */
export type Door = { readonly id: string; readonly expertId: string; readonly audience: Audience; readonly upcomingLimit: number | null };

/** Whether somebody, or a stranger, may book an offering now. Inside a claim it is asked under the client's lock, so that a limit holds whatever else they press. */
export async function admissionTo(offering: Door, userId: string | null, now: Date, from: Db = db): Promise<Admission> {
  return mayBook(offering, userId === null ? stranger : await standingBefore(offering, userId, now, from));
}

/** The refusal of whoever may not book: why, and what to do about it. */
export function notForThem(bar: Bar, offering: { readonly audience: Audience; readonly upcomingLimit: number | null }, expertName: string): DomainError {
  const sentence = barWords(bar, { expertName, upcomingLimit: offering.upcomingLimit });
  return new DomainError(bar === "too_many_upcoming" ? "conflict" : "forbidden", bar, sentence, { help: { audience: offering.audience, upcomingLimit: offering.upcomingLimit } });
}

async function standingBefore({ id, expertId, audience, upcomingLimit }: Door, userId: string, now: Date, from: Db): Promise<Standing> {
  const isByName = audience === "invited" || audience === "approved";
  return {
    guest: isByName ? await findGuestStatus(id, userId, from) : null,
    hasMet: audience === "clients" && (await from.booking.count({ where: { clientId: userId, expertId, status: "completed" }, take: 1 })) > 0,
    upcoming: upcomingLimit === null ? 0 : await upcomingOf(from, id, userId, now),
  };
}

/** What somebody holds, has asked for or has booked of an offering, and has not had yet. */
function upcomingOf(from: Db, offeringId: string, clientId: string, now: Date): Promise<number> {
  const isStanding = [
    { status: "held" as const, holdExpiresAt: { gt: now } },
    { status: { in: ["awaiting_acceptance" as const, "confirmed" as const] }, endAt: { gt: now } },
  ];
  return from.booking.count({ where: { clientId, offeringId, OR: isStanding } });
}
