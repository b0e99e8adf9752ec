import { bookingHref } from "@/lib/scheduling/core/booking-href";
import { cx } from "@/components/ui/cx";
import { formatTime } from "@/components/ui/time";

type Props = {
  starts: readonly number[];
  timeZone: string;
  expert: { slug: string };
  offeringId: string;
  chosen: number | null;
  onChoose: (start: number) => void;
};

/** The first free times, one click away; without scripts they lead straight to booking. */
export function NextFree({ starts, timeZone, expert, offeringId, chosen, onChoose }: Props) {
  if (starts.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <h3 className="font-sans text-sm font-normal tracking-normal text-soft">Next free</h3>
      <ul className="flex flex-wrap gap-2">
        {starts.map((start) => (
          <li key={start}>
            <a
              href={bookingHref({ slug: expert.slug, offeringId, start, timeZone })}
              onClick={(event) => {
                event.preventDefault();
                onChoose(start);
              }}
              className={cx(
                "inline-flex min-h-9 items-center rounded border px-3 text-sm tabular-nums hover:border-accent",
                start === chosen ? "border-accent bg-accent-wash text-ink" : "border-line bg-raised text-accent",
              )}
            >
              {formatTime(new Date(start).toISOString(), timeZone)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
