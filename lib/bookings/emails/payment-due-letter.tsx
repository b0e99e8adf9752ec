import type { BookingFacts } from "@/lib/bookings/emails/booking-facts";
import { SessionFacts } from "@/lib/bookings/emails/session-facts";
import { shortTime, zoneWords } from "@/lib/bookings/emails/session-times";
import { LetterLayout, Line } from "@/lib/notifications/emails/letter-layout";

/** Tells a client that the time they hold is about to be free for others again. */
export function PaymentDueLetter({ facts }: { readonly facts: BookingFacts }) {
  const { me, other, holdExpiresAt, urls } = facts;
  return (
    <LetterLayout preview={`Your time with ${other.name} is not paid yet`} title="Your time is still held" action={{ href: urls.checkout, label: "Pay and confirm" }} home={urls.home}>
      <Line>
        Hello {me.name}, the time with {other.name} is kept for you until {shortTime(holdExpiresAt, me.timeZone)}, {zoneWords(me.timeZone)}. Nothing was charged; if you do nothing, it is free for others then.
      </Line>
      <SessionFacts facts={facts} isAhead={false} />
    </LetterLayout>
  );
}
