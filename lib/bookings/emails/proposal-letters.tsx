import { Link } from "react-email";
import type { BookingFacts } from "@/lib/bookings/emails/booking-facts";
import { SessionFacts } from "@/lib/bookings/emails/session-facts";
import { otherTime, readerTime, shortTime, zoneWords } from "@/lib/bookings/emails/session-times";
import type { ProposalRow } from "@/lib/bookings/proposals";
import { formatMoney } from "@/lib/kernel/money";
import { Fact, LetterLayout, Line } from "@/lib/notifications/emails/letter-layout";

type Props = { readonly facts: BookingFacts; readonly proposal: ProposalRow };

const accent = { color: "#0f5a5e" } as const;

/** Asks for an answer to other times: a link for each of them, and one for none. */
export function ProposalLetter({ facts, proposal, answerUrl }: Props & { /** The page on which this reader answers without signing in. */ readonly answerUrl: string }) {
  const { me, other, urls, status } = facts;
  const isRequest = status === "awaiting_acceptance";
  return (
    <LetterLayout preview={`${other.name} proposes ${countWords(proposal)}`} title={`${other.name} proposes ${countWords(proposal)}`} action={{ href: answerUrl, label: "Answer" }} home={urls.home}>
      <Line>
        Hello {me.name}, {openingWords(facts, proposal)}
      </Line>
      {proposal.times.map((time) => <TimeLine key={time.n} time={time} facts={facts} href={`${answerUrl}?time=${time.n}`} />)}
      {proposal.message && <Line>{other.name} wrote: “{proposal.message}”</Line>}
      <Line>{isRequest ? requestWords(facts) : "Moving costs nothing. If you do nothing, the session stays when it is."}</Line>
      <Line isQuiet>
        {proposal.times.length > 1 ? "All of them are" : "It is"} held for you until {shortTime(proposal.expiresAt, me.timeZone)}, {zoneWords(me.timeZone)}. The links only open a page; nothing happens before you press a button there.{" "}
        <Link href={`${answerUrl}?answer=decline`} style={accent}>None of these suits me</Link>
      </Line>
      <SessionFacts facts={facts} />
    </LetterLayout>
  );
}

function openingWords({ other, me, status, startAt }: BookingFacts, { insteadOfId }: ProposalRow): string {
  if (status === "awaiting_acceptance") return `${other.name} cannot do ${shortTime(startAt, me.timeZone)} and offers instead:`;
  if (insteadOfId) return `${other.name} cannot do any of the times that you proposed, which are free for others again, and proposes instead:`;
  return `${other.name} would like to move your session. You choose:`;
}

function TimeLine({ time, facts, href }: { readonly time: ProposalRow["times"][number]; readonly facts: BookingFacts; readonly href: string }) {
  const theirs = otherTime(time, facts.other.timeZone, facts.me.timeZone);
  return (
    <Line>
      <Link href={href} style={accent}>{readerTime(time, facts.me.timeZone)}</Link>
      {theirs && ` (for ${facts.other.name}: ${theirs})`}
    </Line>
  );
}

function requestWords({ total, answerBy, me }: BookingFacts): string {
  const money = total.amount > 0 ? ` ${formatMoney(total)} is only charged when you take one of them; if you decline, or do nothing, nothing is charged.` : "";
  const until = answerBy ? ` Your request itself waits until ${shortTime(answerBy, me.timeZone)}.` : "";
  return `Taking one of them books the session.${money}${until}`;
}

const titles = { declined: "Your other times were declined", withdrawn: "The other times were taken back", expired: "The other times have run out" } as const;

/** Tells what became of proposed times that nobody took. */
export function ProposalClosedLetter({ facts, proposal, ended }: Props & { readonly ended: keyof typeof titles }) {
  const { me, other, urls, status, total } = facts;
  const isOver = status === "declined";
  return (
    <LetterLayout preview={titles[ended]} title={titles[ended]} action={{ href: urls.booking, label: "Open the booking" }} home={urls.home}>
      <Line>
        Hello {me.name}, {closedWords(facts, ended, proposal)} The times are free for others again.{" "}
        {isOver ? `The request is over${total.amount > 0 ? "; nothing was charged" : ""}.` : status === "confirmed" ? "The session stays when it is." : "The request goes on."}
      </Line>
      {proposal.answer && <Line>{ended === "declined" ? other.name : "Their message"}{ended === "declined" ? " wrote" : ""}: “{proposal.answer}”</Line>}
      {proposal.times.map((time) => <Fact key={time.n} label="Not any more">{readerTime(time, me.timeZone)}</Fact>)}
      <SessionFacts facts={facts} isAhead={!isOver} />
    </LetterLayout>
  );
}

function closedWords({ other }: BookingFacts, ended: keyof typeof titles, { side }: ProposalRow): string {
  if (ended === "declined") return `${other.name} cannot do any of the times that you proposed.`;
  if (ended === "withdrawn") return `${other.name} has taken back the times that were proposed to you.`;
  return `nobody answered the times that ${side === "host" ? "the expert" : "the client"} proposed.`;
}

/** Says the new time of a session that has moved; the attached file moves it in the calendar too. */
export function MovedLetter({ facts, from }: { readonly facts: BookingFacts; /** When it was. */ readonly from: Date | null }) {
  const { me, other, urls } = facts;
  return (
    <LetterLayout preview={`Your session with ${other.name} has moved`} title="Your session has moved" action={{ href: urls.booking, label: "Open the booking" }} home={urls.home}>
      <Line>
        Hello {me.name}, your session with {other.name} has a new time. Everything else stays: the price, what was paid, the room. The attached file moves it in your calendar.
      </Line>
      {from && <Fact label="Before">{readerTime({ startAt: from, endAt: new Date(from.getTime() + facts.endAt.getTime() - facts.startAt.getTime()) }, me.timeZone)}</Fact>}
      <SessionFacts facts={facts} />
    </LetterLayout>
  );
}

/** "another time" or "two other times". */
export function countWords({ times }: Pick<ProposalRow, "times">): string {
  return times.length === 1 ? "another time" : `${times.length === 2 ? "two" : "three"} other times`;
}
