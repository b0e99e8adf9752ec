import type { Actor } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db";
import { type Quote, type TimeChoice, TimeChoiceSchema } from "@/lib/bookings/core/schema";
import { quoteTime } from "@/lib/bookings/quote-time";

/** What stands before the button that holds a time. */
export type TimeReview = {
  readonly quote: Quote;
  readonly isOwn: boolean;
  readonly expert: { readonly slug: string; readonly name: string; readonly photoUrl: string | null; readonly timeZone: string };
  readonly offering: { readonly description: string; readonly durationMinutes: number; readonly format: "online" | "in_person"; readonly place: string | null };
};

/** A time of an expert's offering for review; null when there is no such expert, offering or time, or they do not belong together. */
export async function reviewTime(actor: Actor | null, slug: string, asked: Partial<TimeChoice>, now: Date): Promise<TimeReview | null> {
  const choice = TimeChoiceSchema.safeParse(asked);
  if (!choice.success) return null;
  const offering = await db.offering.findFirst({
    where: { id: choice.data.offeringId, expert: { slug } },
    select: {
      description: true, durationMinutes: true, format: true, place: true,
      expert: { select: { userId: true, calendar: { select: { timeZone: true } }, user: { select: { name: true, photoFileId: true } } } },
    },
  });
  const isOwn = offering?.expert.userId === actor?.id;
  // One's own offering is shown as a stranger would see it.
  const quote = offering && (await quoteOrNull(isOwn ? null : actor, choice.data, now));
  if (!offering || !quote) return null;
  const { expert, ...about } = offering;
  const { name, photoFileId } = expert.user;
  return {
    quote, isOwn, offering: about,
    expert: { slug, name, photoUrl: photoFileId ? `/files/${photoFileId}` : null, timeZone: expert.calendar.timeZone },
  };
}

async function quoteOrNull(actor: Actor | null, choice: TimeChoice, now: Date): Promise<Quote | null> {
  try {
    return await quoteTime(actor, choice, now);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
