import { LetterLayout, Line } from "@/lib/notifications/emails/letter-layout";

type Props = {
  readonly name: string;
  readonly account: string;
  readonly reason: string;
  /** "21 November, 14:05", or null when it was never read. */
  readonly lastReadAt: string | null;
  readonly href: string;
  readonly home: string;
};

/** Says that a calendar elsewhere cannot be read, since when, and what that means. */
export function CalendarBrokenLetter({ name, account, reason, lastReadAt, href, home }: Props) {
  return (
    <LetterLayout preview={`We cannot read “${account}” any more`} title="A calendar does not answer" action={{ href, label: "See your calendars" }} home={home}>
      <Line>
        Hello {name}, we cannot read your calendar “{account}”. {reason}
      </Line>
      <Line>
        {lastReadAt ? `We read it last on ${lastReadAt}. The busy times that we knew then still count` : "We have not read anything from it yet, so nothing in it counts as busy"}; what is new there since may be booked over.
      </Line>
      <Line isQuiet>We keep trying, and you will not hear of this break again.</Line>
    </LetterLayout>
  );
}
