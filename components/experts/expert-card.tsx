import type { CardWords } from "@/components/experts/card-words";
import { FreeTimeStrip } from "@/components/experts/free-time-strip";
import { HoldTime } from "@/components/experts/hold-time";
import { Avatar } from "@/components/ui/avatar";
import { Rating } from "@/components/ui/rating";
import { bookingHref } from "@/lib/scheduling/core/booking-href";

type Props = {
  readonly card: CardWords;
  /** The zone of a search for a time: the price and the times are then of the very session that is free, and lead to its review. */
  readonly timedIn: string | null;
  /** A press on a time that was asked for holds it at once; for strangers it leads to its review. */
  readonly mayHold: boolean;
};

/** An expert in the list: who they are on the left, their week and their price on the right, the next free times as ways in. Its look is in app/styles/expert-card.css. */
export function ExpertCard({ card, timedIn, mayHold }: Props) {
  const { slug, name, what, headline, photoUrl, rating, reviewCount, speaks, stroke, week, price, minutes } = card;
  return (
    <article className="expert-card">
      <div>
        <Avatar name={name} photoUrl={photoUrl} size="lg" />
        <h2>
          <a href={`/experts/${slug}`}>{name}</a>
        </h2>
        <p>{what}</p>
        <p>{headline}</p>
        <p>
          <Rating value={rating} count={reviewCount} />
          {speaks && <span>{`Speaks ${speaks}`}</span>}
        </p>
      </div>
      <div>
        <FreeTimeStrip stroke={stroke} says={week} />
        {price && (
          <p>
            {timedIn === null && "from "}
            <b>{price}</b>
            {minutes !== null && <br />}
            {minutes !== null && `${minutes} minutes`}
          </p>
        )}
      </div>
      <NextTimes card={card} timedIn={timedIn} mayHold={mayHold} />
    </article>
  );
}

function NextTimes({ card, timedIn, mayHold }: Props) {
  const { name, starts, times } = card;
  if (starts.length === 0) return <p>No free time in the coming weeks.</p>;
  return (
    <div>
      <p>{timedIn === null ? "Next free" : "Free then"}</p>
      <ul aria-label={timedIn === null ? `Next free times of ${name}` : `Times of ${name} that fit`}>
        {starts.map((start, index) => (
          <li key={start}>
            {mayHold ? <HoldTime href={hrefOf(card, start, timedIn)} words={times[index] ?? start} /> : <a href={hrefOf(card, start, timedIn)}>{times[index]}</a>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A time that was asked for leads to its review; the next free ones of anybody else lead to their page. */
function hrefOf({ slug, offeringId }: CardWords, start: string, timedIn: string | null): string {
  if (timedIn === null) return `/experts/${slug}?offering=${offeringId}&start=${start}`;
  return bookingHref({ slug, offeringId: offeringId ?? "", start: Date.parse(start), timeZone: timedIn });
}
