import { Link } from "react-email";
import type { BookingFacts } from "@/lib/bookings/emails/booking-facts";
import { refundWords, untouchedWords } from "@/lib/bookings/emails/money-words";
import { SessionFacts } from "@/lib/bookings/emails/session-facts";
import { shortTime, zoneWords } from "@/lib/bookings/emails/session-times";
import { leadWords } from "@/lib/notifications/core/lead-words";
import { formatMoney, type Money } from "@/lib/kernel/money";
import { wayLabel } from "@/lib/meetings/core/place-words";
import { LetterLayout, Line } from "@/lib/notifications/emails/letter-layout";

type Props = { readonly facts: BookingFacts };

/** Says that a booking stands: the one letter to keep. */
export function ConfirmedLetter({ facts, now }: Props & { readonly now: Date }) {
  const { me, other, side, total, urls, startAt, answer, reminderMinutes } = facts;
  const reminders = leadWords(reminderMinutes.filter((minutes) => startAt.getTime() - minutes * 60_000 > now.getTime()));
  return (
    <LetterLayout preview={`Your session with ${other.name} is confirmed`} title="It is confirmed" action={{ href: urls.booking, label: "Open the booking" }} home={urls.home}>
      <Line>
        Hello {me.name}, your session with {other.name} is booked{total.amount > 0 ? " and paid" : ""}. The calendar file is attached.
      </Line>
      <SessionFacts facts={facts} />
      <Note facts={facts} />
      {answer && side === "client" && <Quote from={other.name} text={answer} />}
      {reminders && <Line isQuiet>We remind you {reminders} before.</Line>}
    </LetterLayout>
  );
}

/** Tells both sides that somebody asked for a time. */
export function RequestedLetter({ facts, answerUrl }: Props & { /** The page on which the expert answers without signing in. */ readonly answerUrl: string | null }) {
  const { me, other, side, answerBy, total, urls } = facts;
  const until = answerBy ? `by ${shortTime(answerBy, me.timeZone)}, ${zoneWords(me.timeZone)}` : "within 48 hours";
  const isClient = side === "client";
  return (
    <LetterLayout
      preview={isClient ? `${other.name} has your request` : `${other.name} asks for a session`}
      title={isClient ? "Your request is on its way" : `${other.name} asks for a session`}
      action={{ href: answerUrl ?? urls.booking, label: isClient ? "Open the request" : "Answer the request" }}
      home={urls.home}
    >
      {isClient ? (
        <Line>
          Hello {me.name}, {other.name} answers {until}. The time is kept for you until then.
          {total.amount > 0 && ` ${formatMoney(total)} is authorised on your card and charged only when the answer is yes.`}
        </Line>
      ) : (
        <Line>
          Hello {me.name}, please accept or decline {until}. The time is kept until then; without an answer the request lapses and {other.name} pays nothing.
        </Line>
      )}
      {answerUrl && <AnswerLinks answerUrl={answerUrl} />}
      <SessionFacts facts={facts} />
      <Note facts={facts} />
    </LetterLayout>
  );
}

/** The three answers; each link only opens a page on which a button is pressed. */
function AnswerLinks({ answerUrl }: { readonly answerUrl: string }) {
  const links = [["accept", "Accept"], ["decline", "Decline"], ["propose", "Offer other times"]] as const;
  return (
    <Line>
      {links.map(([answer, label], index) => (
        <span key={answer}>
          {index > 0 && " · "}
          <Link href={`${answerUrl}?answer=${answer}`} style={{ color: "#0f5a5e" }}>{label}</Link>
        </span>
      ))}
    </Line>
  );
}

/** Tells the client that the expert said no. */
export function DeclinedLetter({ facts }: Props) {
  const { me, other, answer, urls } = facts;
  return (
    <LetterLayout preview={`${other.name} cannot take this session`} title="That time did not work out" action={{ href: urls.expert, label: "See other free times" }} home={urls.home}>
      <Line>
        Hello {me.name}, {other.name} cannot take this session. {untouchedWords(facts)}
      </Line>
      {answer && <Quote from={other.name} text={answer} />}
      <SessionFacts facts={facts} isAhead={false} />
    </LetterLayout>
  );
}

/** Tells both sides that nobody answered a request in time, or that the card behind it could not be charged any more. */
export function LapsedLetter({ facts }: Props) {
  const { me, other, side, lastKind, urls } = facts;
  const isClient = side === "client";
  const isCardTrouble = lastKind === "card_failed";
  const unanswered = isClient ? `${other.name} did not answer in time, so your request has lapsed.` : `the request of ${other.name} was not answered in time and has lapsed.`;
  const unpaid = isClient ? "your card could not be charged any more when the answer was yes." : `the card of ${other.name} could not be charged any more.`;
  return (
    <LetterLayout
      preview={isCardTrouble ? "The card could not be charged" : "The request was not answered in time"}
      title={isCardTrouble ? "The session did not come about" : "The request has lapsed"}
      action={isClient ? { href: urls.expert, label: isCardTrouble ? "Book again" : "See other free times" } : { href: urls.booking, label: "Open the booking" }}
      home={urls.home}
    >
      <Line>
        Hello {me.name}, {isCardTrouble ? unpaid : unanswered} {untouchedWords(facts)} The time is free again.
      </Line>
      <SessionFacts facts={facts} isAhead={false} />
    </LetterLayout>
  );
}

/** Says who cancelled, when, and what comes back to the cent. */
export function CancelledLetter({ facts }: Props) {
  const { me, other, side, cancelledAt, cancelledBySide, cancelReason, urls } = facts;
  const isMine = cancelledBySide === side;
  const who = isMine ? "You cancelled" : cancelledBySide === null ? "We had to cancel" : `${other.name} cancelled`;
  const when = cancelledAt ? ` on ${shortTime(cancelledAt, me.timeZone)}, ${zoneWords(me.timeZone)}` : "";
  return (
    <LetterLayout
      preview={`${who} the session`}
      title="The session is cancelled"
      action={side === "client" ? { href: urls.expert, label: "Find another time" } : { href: urls.booking, label: "Open the booking" }}
      home={urls.home}
    >
      <Line>
        Hello {me.name}. {who} this session{when}. The time is free again.
      </Line>
      <Line>{refundWords(facts)}</Line>
      {cancelReason && <Quote from={isMine ? "You" : other.name} text={cancelReason} />}
      <SessionFacts facts={facts} isAhead={false} />
    </LetterLayout>
  );
}

type Late = { readonly amount: Money; /** Taken, or only authorised. */ readonly isTaken: boolean };

/** Tells both sides of money that could not be used, most often because its hold had ended and the time was gone. */
export function LatePaymentLetter({ facts, amount, isTaken }: Props & Late) {
  const { me, other, side, status, urls } = facts;
  const isClient = side === "client";
  const isPaidTwice = status === "confirmed" || status === "completed" || status === "awaiting_acceptance";
  const back = isTaken ? `All ${formatMoney(amount)} goes back to ${isClient ? "your" : "their"} card; banks usually need 5 to 10 days to show it.` : `${formatMoney(amount)} was only authorised and is let go; nothing was charged.`;
  const why = isPaidTwice
    ? `this booking is paid already, and a second payment arrived${isClient ? "" : ` from ${other.name}`}.`
    : isClient
      ? "the 15 minutes for which the time was held were over when your payment arrived, and the time could not be taken again. We are sorry."
      : `a payment of ${other.name} arrived after its hold had ended, and the time could not be taken again.`;
  return (
    <LetterLayout
      preview={isPaidTwice ? "A second payment goes back in full" : "A payment came too late and goes back in full"}
      title={isPaidTwice ? "One payment too many" : isClient ? "Your payment came too late" : "A payment came too late"}
      action={isClient && !isPaidTwice ? { href: urls.expert, label: "See the next free times" } : { href: urls.booking, label: "Open the booking" }}
      home={urls.home}
    >
      <Line>
        Hello {me.name}, {why} {back}
        {!isClient && " There is nothing for you to do."}
      </Line>
      <SessionFacts facts={facts} isAhead={false} />
    </LetterLayout>
  );
}

/** Reminds one side of a session that is near. */
export function ReminderLetter({ facts, soon }: Props & { readonly soon: string }) {
  const { me, other, isOnline, online, side, urls } = facts;
  const isOurs = isOnline && online.place === "built_in";
  return (
    <LetterLayout
      preview={`${soon}: ${facts.title} with ${other.name}`}
      title={`${soon}: ${facts.title}`}
      action={isOnline ? { href: online.address, label: isOurs ? "Go to the meeting room" : wayLabel(online.place, side) } : { href: urls.booking, label: "Open the booking" }}
      home={urls.home}
    >
      <Line>
        Hello {me.name}, your session with {other.name} is near.{isOurs ? " You can check your camera and microphone in the room at any time." : ""}
      </Line>
      <SessionFacts facts={facts} />
    </LetterLayout>
  );
}

function Note({ facts: { side, other, note } }: Props) {
  return note && side === "host" ? <Quote from={other.name} text={note} /> : null;
}

function Quote({ from, text }: { from: string; text: string }) {
  return (
    <Line>
      {from} wrote: “{text}”
    </Line>
  );
}
