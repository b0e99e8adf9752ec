import { bookingHref } from "@/lib/scheduling/core/booking-href";
import { AppLink } from "@/components/ui/app-link";
import { formatTime, zoneName } from "@/components/ui/time";

type Props = { readonly starts: readonly string[]; readonly slug: string; readonly offeringId: string; readonly timeZone: string };

/** The times that are free next, each one press away. */
export function NextFreeTimes({ starts, slug, offeringId, timeZone }: Props) {
  return (
    <div className="flex flex-col gap-3">
      {starts.length > 0 ? (
        <ul className="flex flex-wrap gap-2" aria-label="Times that are free next">
          {starts.map((start) => (
            <li key={start}>
              <AppLink
                href={bookingHref({ slug, offeringId, start: Date.parse(start), timeZone })}
                className="inline-flex min-h-11 items-center rounded border border-control bg-raised px-4 text-accent tabular-nums hover:border-accent"
              >
                {formatTime(start, timeZone)}
              </AppLink>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-soft">Nothing else is free in the coming weeks.</p>
      )}
      <p className="text-sm text-faint">
        {starts.length > 0 && `${zoneName(timeZone)}. `}
        <AppLink href={`/experts/${slug}?offering=${offeringId}#times`} className="underline underline-offset-4 hover:text-ink">
          See the whole calendar
        </AppLink>
      </p>
    </div>
  );
}
