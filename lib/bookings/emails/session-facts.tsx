import { Link } from "react-email";
import { policyWords } from "@/lib/bookings/core/policy-words";
import type { BookingFacts } from "@/lib/bookings/emails/booking-facts";
import { priceWords } from "@/lib/bookings/emails/money-words";
import { otherTime, readerTime } from "@/lib/bookings/emails/session-times";
import type { Place } from "@/lib/meetings/core/place-words";
import { Fact } from "@/lib/notifications/emails/letter-layout";

type Props = { readonly facts: BookingFacts; /** Where it is and how to get out of it again; not for what will not take place. */ readonly isAhead?: boolean };

/** What, with whom, when (both clocks), where, and what it costs. */
export function SessionFacts({ facts, isAhead = true }: Props) {
  const theirs = otherTime(facts, facts.other.timeZone, facts.me.timeZone);
  return (
    <>
      <Fact label="Session">{facts.title}</Fact>
      <Fact label="With">{facts.other.name}</Fact>
      <Fact label="When">{readerTime(facts, facts.me.timeZone)}</Fact>
      {theirs && <Fact label={`For ${facts.other.name}`}>{theirs}</Fact>}
      {isAhead && <Where facts={facts} />}
      <Fact label="Price">{priceWords(facts)}</Fact>
      {isAhead && <Fact label={facts.side === "client" ? "If you cancel" : `If ${facts.other.name} cancels`}>{policyWords(facts.policy)}</Fact>}
      <Fact label="Booking">
        <Link href={facts.urls.booking} style={{ color: "#0f5a5e" }}>
          {facts.reference}
        </Link>
      </Fact>
    </>
  );
}

const whereWords: Readonly<Record<Place, string>> = { built_in: "opens 10 minutes before the start", zoom: "on Zoom; this link is yours alone", link: "the expert's own link" };

function Where({ facts: { isOnline, place, online } }: { facts: BookingFacts }) {
  if (!isOnline) return <Fact label="Where">{place ?? "In person, as agreed"}</Fact>;
  return (
    <Fact label="Where">
      <Link href={online.address} style={{ color: "#0f5a5e" }}>
        {online.address}
      </Link>{" "}
      ({whereWords[online.place]})
    </Fact>
  );
}
