import type { BookingFacts } from "@/lib/bookings/emails/booking-facts";
import { SessionFacts } from "@/lib/bookings/emails/session-facts";
import { LetterLayout, Line } from "@/lib/notifications/emails/letter-layout";

/** Tells both sides that they meet in our own room, because the vendor did not answer. */
export function PlaceChangedLetter({ facts }: { readonly facts: BookingFacts }) {
  const { me, other, urls } = facts;
  return (
    <LetterLayout preview="Your session takes place in our own room" title="You meet in our own room" action={{ href: urls.meeting, label: "Go to the meeting room" }} home={urls.home}>
      <Line>
        Hello {me.name}, Zoom did not answer us, so your session with {other.name} takes place in our own room. Nothing else changes: the time, the price and everything you agreed stay as they are.
      </Line>
      <Line>Please use the link below, and no other one that you may have had. You need nothing but a browser, and can check your camera and microphone there at any time.</Line>
      <SessionFacts facts={facts} />
    </LetterLayout>
  );
}
