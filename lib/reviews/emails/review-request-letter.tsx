import type { BookingFacts } from "@/lib/bookings/emails/booking-facts";
import { shortTime } from "@/lib/bookings/emails/session-times";
import { LetterLayout, Line } from "@/lib/notifications/emails/letter-layout";

/** Asks a client about a session that has taken place. */
export function ReviewRequestLetter({ facts: { me, other, title, startAt, urls }, href }: { readonly facts: BookingFacts; readonly href: string }) {
  return (
    <LetterLayout preview={`How was your session with ${other.name}?`} title="How was it?" action={{ href, label: "Write a review" }} home={urls.home}>
      <Line>
        Hello {me.name}, you had “{title}” with {other.name} on {shortTime(startAt, me.timeZone)}. A few words help {other.name} and the next person who has to choose.
      </Line>
      <Line isQuiet>Your review is public, with your first name and the first letter of your last. You can change it for two weeks.</Line>
    </LetterLayout>
  );
}
