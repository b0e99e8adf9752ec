import type { CardWords } from "@/components/experts/card-words";
import { HoldTime } from "@/components/experts/hold-time";
import { FreeTimeStrip } from "@/components/experts/free-time-strip";
import { Avatar } from "@/components/ui/avatar";
import { Rating } from "@/components/ui/rating";

const time = "relative inline-flex min-h-9 items-center rounded border border-line px-3 text-sm text-accent tabular-nums hover:border-accent hover:bg-accent-wash";

type Props = {
  readonly card: CardWords;
  /** A press on a time that was asked for holds it at once; for strangers it leads to its review. */
  readonly mayHold: boolean;
};

/** An expert in the list: who they are on the left, their week and their price on the right, the next free times as ways in. */
export function ExpertCard({ card, mayHold }: Props) {
  const { slug, name, what, headline, photoUrl, rating, reviewCount, speaks, strip, price, minutes, isTimed } = card;
  return (
    <article className="relative grid gap-x-8 gap-y-4 rounded border border-line bg-raised p-5 transition-colors duration-150 hover:border-control has-[h2_a:focus-visible]:border-accent md:grid-cols-[1fr_auto]">
      <div className="flex min-w-0 gap-4 sm:gap-5">
        <Avatar name={name} photoUrl={photoUrl} size="lg" />
        <div className="flex min-w-0 flex-col gap-1.5">
          <div>
            <h2 className="text-xl">
              <a href={`/experts/${slug}`} className="after:absolute after:inset-0 after:rounded">
                {name}
              </a>
            </h2>
            <p className="text-sm text-faint">{what}</p>
          </div>
          <p className="line-clamp-2 text-soft">{headline}</p>
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
            <Rating value={rating} count={reviewCount} />
            {speaks && <span className="text-soft">{`Speaks ${speaks}`}</span>}
          </p>
        </div>
      </div>
      <div className="flex items-end justify-between gap-x-6 gap-y-3 md:flex-col">
        <FreeTimeStrip days={strip} className="shrink-0" />
        {price && (
          <p className="text-right text-sm whitespace-nowrap text-faint">
            {!isTimed && "from "}
            <span className="font-display text-lg leading-6 text-ink tabular-nums">{price}</span>
            {minutes !== null && <span className="block">{`${minutes} minutes`}</span>}
          </p>
        )}
      </div>
      <NextTimes card={card} mayHold={mayHold} />
    </article>
  );
}

function NextTimes({ card: { name, times, isTimed }, mayHold }: Props) {
  if (times.length === 0) return <p className="border-t border-line pt-4 text-sm text-faint md:col-span-2">No free time in the coming weeks.</p>;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-4 md:col-span-2">
      <p className="text-sm text-faint">{isTimed ? "Free then" : "Next free"}</p>
      <ul aria-label={isTimed ? `Times of ${name} that fit` : `Next free times of ${name}`} className="flex flex-wrap gap-2">
        {times.map(({ href, words }) => (
          <li key={href}>
            {isTimed && mayHold ? (
              <HoldTime href={href} words={words} className={time} />
            ) : (
              <a href={href} className={time}>
                {words}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
