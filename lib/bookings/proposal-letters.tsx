import { z } from "zod";
import { newAnswerLink } from "@/lib/bookings/answer-link";
import { calendarFile } from "@/lib/bookings/calendar-file";
import { calendarEntry } from "@/lib/bookings/calendar-of-booking";
import { type BookingFacts, bookingFacts } from "@/lib/bookings/emails/booking-facts";
import { countWords, MovedLetter, ProposalClosedLetter, ProposalLetter } from "@/lib/bookings/emails/proposal-letters";
import { shortTime } from "@/lib/bookings/emails/session-times";
import { findProposal, type ProposalRow } from "@/lib/bookings/proposals";
import type { Addressee, Compose, ComposedLetter } from "@/lib/notifications/letter";
import { db } from "@/lib/platform/db";

const PropsSchema = z.object({ bookingId: z.string(), proposalId: z.string().optional(), timeVersion: z.string().optional() });

/** Letters about other times for a booking, written as things are when they are sent. */
export const proposalLetters = {
  "proposal-received": onProposal(askForAnswer),
  "proposal-countered": onProposal(askForAnswer),
  "proposal-declined": onProposal(async (facts, proposal) => ({ subject: `None of your times: ${headline(facts)}`, body: <ProposalClosedLetter facts={facts} proposal={proposal} ended="declined" /> })),
  "proposal-withdrawn": onProposal(async (facts, proposal) => ({ subject: `Taken back: other times for ${headline(facts)}`, body: <ProposalClosedLetter facts={facts} proposal={proposal} ended="withdrawn" /> })),
  "proposal-expired": onProposal(async (facts, proposal) => {
    if (facts.status !== "confirmed" && facts.status !== "awaiting_acceptance") return null;
    return { subject: `Run out: other times for ${headline(facts)}`, body: <ProposalClosedLetter facts={facts} proposal={proposal} ended="expired" /> };
  }),
  "booking-moved": async (raw, to, now) => {
    const { bookingId, timeVersion } = PropsSchema.parse(raw);
    const facts = await bookingFacts(bookingId, to.id);
    // Moved once more since: the next letter says where to.
    if (facts?.status !== "confirmed" || String(facts.timeVersion) !== timeVersion) return null;
    const file = { filename: "session.ics", content: calendarFile(calendarEntry(facts, to), "REQUEST", now), contentType: "text/calendar; charset=utf-8; method=REQUEST" };
    return { subject: `Moved: ${headline(facts)}`, body: <MovedLetter facts={facts} from={await timeBefore(bookingId)} />, attachments: [file] };
  },
} satisfies Record<string, Compose>;

async function askForAnswer(facts: BookingFacts, proposal: ProposalRow, to: Addressee, now: Date): Promise<ComposedLetter | null> {
  if (proposal.status !== "open" || proposal.expiresAt <= now) return null;
  const answerUrl = await newAnswerLink({ bookingId: facts.id, userId: to.id, about: `proposal:${proposal.id}`, expiresAt: proposal.expiresAt });
  const subject = proposal.insteadOfId ? `None of your times: ${facts.other.name} proposes ${countWords(proposal)} for ${facts.title}` : `${facts.other.name} proposes ${countWords(proposal)}: ${facts.title}`;
  return { subject, body: <ProposalLetter facts={facts} proposal={proposal} answerUrl={answerUrl} /> };
}

type Write = (facts: BookingFacts, proposal: ProposalRow, to: Addressee, now: Date) => Promise<ComposedLetter | null>;

function onProposal(write: Write): Compose {
  return async (raw, to, now) => {
    const { bookingId, proposalId } = PropsSchema.parse(raw);
    const [facts, proposal] = await Promise.all([bookingFacts(bookingId, to.id), proposalId ? findProposal(db, bookingId, proposalId) : null]);
    return facts && proposal && write(facts, proposal, to, now);
  };
}

async function timeBefore(bookingId: string): Promise<Date | null> {
  const moved = await db.bookingEvent.findFirst({ where: { bookingId, kind: "moved" }, orderBy: { id: "desc" }, select: { details: true } });
  const from = z.object({ from: z.string() }).safeParse(moved?.details);
  return from.success ? new Date(from.data.from) : null;
}

function headline({ title, other, startAt, me }: BookingFacts): string {
  return `${title} with ${other.name}, ${shortTime(startAt, me.timeZone)}`;
}
