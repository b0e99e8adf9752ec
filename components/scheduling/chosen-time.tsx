import { bookingHref } from "@/lib/scheduling/core/booking-href";
import { cityOf, clockElsewhere, dateWords, shortTime } from "@/components/scheduling/picker-words";
import { ButtonLink } from "@/components/ui/button";
import { zoneName } from "@/components/ui/time";
import { wallClockAt } from "@/lib/scheduling/core/wall-clock";

type Props = { start: number; timeZone: string; expert: { slug: string; timeZone: string }; offering: { id: string; durationMinutes: number } };

/** The picked time in full, on both clocks, and the button that holds it. */
export function ChosenTime({ start, timeZone, expert, offering }: Props) {
  const [from, to] = [wallClockAt(start, timeZone), wallClockAt(start + offering.durationMinutes * 60_000, timeZone)];
  const there = clockElsewhere(start, timeZone, expert.timeZone);
  return (
    <div className="sticky bottom-4 z-10 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded border border-accent bg-accent-wash p-4 shadow-lift">
      <p aria-live="polite">
        <span className="block font-medium tabular-nums">
          {dateWords(from.date)}, {from.clock}–{to.clock}
        </span>
        <span className="block text-sm text-soft">
          {zoneName(timeZone)}
          {there !== from.clock && `; ${there} in ${cityOf(expert.timeZone)}`}
        </span>
      </p>
      <ButtonLink href={bookingHref({ slug: expert.slug, offeringId: offering.id, start, timeZone })}>
        Hold {shortTime(start, timeZone)} for 15 min
      </ButtonLink>
    </div>
  );
}
