import { AnswerRequest, AnswerTimes } from "@/components/bookings/answer-by-link";
import { BookingSummary } from "@/components/bookings/booking-summary";
import { MoveCosts } from "@/components/bookings/unmoved-money";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Wished } from "@/lib/bookings/core/answer";
import { proposalStakes, proposalTitle } from "@/lib/bookings/core/move-words";
import type { Proposal } from "@/lib/bookings/core/proposal";
import type { Booking } from "@/lib/bookings/core/schema";
import { stateWords } from "@/lib/bookings/core/words";

type Props = {
  readonly page: { readonly booking: Booking; readonly proposal: Proposal | null; readonly isOpen: boolean; readonly timeZone: string; readonly freeTimes: readonly string[] };
  readonly token: string;
  readonly wished: Wished;
  readonly isDone: boolean;
};

/** What stands behind a link of a letter: who asks what, for when and for how much, with the buttons that answer; or how the matter ended. */
export function AnswerView({ page, token, wished, isDone }: Props) {
  const { booking, proposal, isOpen, timeZone, freeTimes } = page;
  if (!isOpen) return <Answered page={page} isDone={isDone} />;
  const title = proposal ? proposalTitle(booking, proposal) : `${booking.client.name} asks for a session`;
  const stakes = proposal && proposalStakes(booking, proposal.side);
  const lead = stakes === null ? stateWords(booking).sentence : booking.status === "confirmed" ? <><MoveCosts booking={booking} /> {stakes}</> : stakes;
  return (
    <div className="flex flex-col gap-8">
      <PageHeader title={title} lead={lead} />
      {proposal?.message && <p className="max-w-prose text-soft">“{proposal.message}”</p>}
      {booking.note && !proposal && <p className="max-w-prose text-soft">“{booking.note}”</p>}
      <section aria-label={proposal ? "The session now" : "The request"} className="border-y border-line py-5">
        {proposal && <p className="pb-4 text-sm text-faint">{booking.status === "confirmed" ? "As it is now" : "What you asked for"}</p>}
        <BookingSummary booking={booking} />
      </section>
      {proposal ? <AnswerTimes booking={booking} proposal={proposal} token={token} wished={wished} timeZone={timeZone} freeTimes={freeTimes} /> : <AnswerRequest booking={booking} token={token} wished={wished} timeZone={timeZone} freeTimes={freeTimes} />}
      <OpenBooking booking={booking} />
    </div>
  );
}

function Answered({ page: { booking, proposal }, isDone }: { readonly page: Props["page"]; readonly isDone: boolean }) {
  const { title, sentence, tone } = stateWords(booking);
  return (
    <div className="flex flex-col gap-8">
      <PageHeader title={isDone ? "Thank you, that is done" : "There is nothing to answer here any more"} lead={isDone ? doneWords(booking, proposal) : "The link of a letter works once, and only while the matter is open. This is how it stands now:"} />
      <Notice tone={tone} title={title}>{sentence}</Notice>
      <BookingSummary booking={booking} />
      <OpenBooking booking={booking} />
    </div>
  );
}

function doneWords({ proposal: latest }: Booking, proposal: Proposal | null): string {
  if (!proposal) return latest?.status === "open" ? "The other times are with the client, and held until they answer." : "Both of you get a letter about it.";
  if (latest?.insteadOf === proposal.id) return "Your times are with the other side, and held until they answer. Theirs are free for others again.";
  return proposal.status === "accepted" ? "The session is at its new time. Both of you get a letter with the calendar file." : "The times are free for others again, and the other side hears of it.";
}

function OpenBooking({ booking }: { readonly booking: Booking }) {
  return (
    <p className="text-sm text-faint">
      <ButtonLink href={`/bookings/${booking.id}`} variant="quiet" size="sm">Open the booking</ButtonLink> with its history; you sign in for that.
    </p>
  );
}

/** For a link that is none of ours. */
export function AnswerLinkUnknown() {
  return (
    <>
      <PageHeader title="We do not know this link" lead="Please open it from the newest letter about the booking once more. You can also sign in and answer on the booking’s own page." />
      <ButtonLink href="/client" variant="quiet">Your bookings</ButtonLink>
    </>
  );
}
