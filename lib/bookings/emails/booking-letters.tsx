import type { BookingFacts } from "@/lib/bookings/emails/booking-facts";
import { refundWords } from "@/lib/bookings/emails/money-words";
import { SessionFacts } from "@/lib/bookings/emails/session-facts";
import { shortTime, zoneWords } from "@/lib/bookings/emails/session-times";
import { formatMoney, type Money } from "@/lib/kernel/money";
import { LetterLayout, Line } from "@/lib/notifications/emails/letter-layout";

type Props = { readonly facts: BookingFacts };

/** Says that a booking stands: the one letter to keep. */
export function ConfirmedLetter({ facts, now }: Props & { readonly now: Date }) {
  const { me, other, total, urls, startAt } = facts;
  const hoursAhead = (startAt.getTime() - now.getTime()) / 3_600_000;
  return (
    <LetterLayout preview={`Your session with ${other.name} is confirmed`} title="It is confirmed" action={{ href: urls.booking, label: "Open the booking" }} home={urls.home}>
      <Line>
        Hello {me.name}, your session with {other.name} is booked{total.amount > 0 ? " and paid" : ""}. The calendar file is attached.
      </Line>
      <SessionFacts facts={facts} />
      <Note facts={facts} />
      {hoursAhead > 1 && <Line isQuiet>We remind you {hoursAhead > 24 ? "a day and an hour" : "an hour"} before.</Line>}
    </LetterLayout>
  );
}

/** Tells both sides that somebody asked for a time. */
export function RequestedLetter({ facts }: Props) {
  const { me, other, side, answerBy, total, urls } = facts;
  const until = answerBy ? `by ${shortTime(answerBy, me.timeZone)}, ${zoneWords(me.timeZone)}` : "within 48 hours";
  const isClient = side === "client";
  return (
    <LetterLayout
      preview={isClient ? `${other.name} has your request` : `${other.name} asks for a session`}
      title={isClient ? "Your request is on its way" : `${other.name} asks for a session`}
      action={{ href: urls.booking, label: isClient ? "Open the request" : "Answer the request" }}
      home={urls.home}
    >
      {isClient ? (
        <Line>
          Hello {me.name}, {other.name} answers {until}. The time is kept for you until then. {formatMoney(total)} is authorised on your card and charged only when the answer is yes.
        </Line>
      ) : (
        <Line>
          Hello {me.name}, please accept or decline {until}. The time is kept until then; without an answer the request lapses and {other.name} pays nothing.
        </Line>
      )}
      <SessionFacts facts={facts} />
      <Note facts={facts} />
    </LetterLayout>
  );
}

/** Tells the client that the expert said no. */
export function DeclinedLetter({ facts }: Props) {
  const { me, other, cancelReason, urls } = facts;
  return (
    <LetterLayout preview={`${other.name} cannot take this session`} title="That time did not work out" action={{ href: urls.expert, label: "See other free times" }} home={urls.home}>
      <Line>
        Hello {me.name}, {other.name} cannot take this session. Your card was only authorised; nothing was charged.
      </Line>
      {cancelReason && <Quote from={other.name} text={cancelReason} />}
      <SessionFacts facts={facts} isAhead={false} />
    </LetterLayout>
  );
}

/** Tells both sides that nobody answered a request in time. */
export function LapsedLetter({ facts }: Props) {
  const { me, other, side, urls } = facts;
  const isClient = side === "client";
  return (
    <LetterLayout
      preview="The request was not answered in time"
      title="The request has lapsed"
      action={isClient ? { href: urls.expert, label: "See other free times" } : { href: urls.booking, label: "Open the booking" }}
      home={urls.home}
    >
      <Line>
        Hello {me.name}, {isClient ? `${other.name} did not answer in time, so your request has lapsed` : `the request of ${other.name} was not answered in time and has lapsed`}. The card was only
        authorised; nothing was charged. The time is free again.
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

/** Tells both sides that money came after its hold had ended, for a time that is gone. */
export function LatePaymentLetter({ facts, amount }: Props & { readonly amount: Money }) {
  const { me, other, side, urls } = facts;
  const isClient = side === "client";
  return (
    <LetterLayout
      preview={isClient ? "Your payment came too late and goes back in full" : "A late payment was sent back"}
      title={isClient ? "Your payment came too late" : "A payment came too late"}
      action={isClient ? { href: urls.expert, label: "See the next free times" } : { href: urls.booking, label: "Open the booking" }}
      home={urls.home}
    >
      {isClient ? (
        <Line>
          Hello {me.name}, the 15 minutes for which the time was held were over when your payment arrived, and the time could not be taken again. We are sorry. All {formatMoney(amount)} goes back to
          your card; banks usually need 5 to 10 days to show it.
        </Line>
      ) : (
        <Line>
          Hello {me.name}, a payment of {other.name} arrived after its hold had ended and the time was gone. All {formatMoney(amount)} goes back. There is nothing for you to do.
        </Line>
      )}
      <SessionFacts facts={facts} isAhead={false} />
    </LetterLayout>
  );
}

/** Reminds one side of a session that is near. */
export function ReminderLetter({ facts, soon }: Props & { readonly soon: string }) {
  const { me, other, isOnline, urls } = facts;
  return (
    <LetterLayout
      preview={`${soon}: ${facts.title} with ${other.name}`}
      title={`${soon}: ${facts.title}`}
      action={isOnline ? { href: urls.meeting, label: "Go to the meeting room" } : { href: urls.booking, label: "Open the booking" }}
      home={urls.home}
    >
      <Line>
        Hello {me.name}, your session with {other.name} is near.{isOnline ? " You can check your camera and microphone in the room at any time." : ""}
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
