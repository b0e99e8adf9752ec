import { NextFreeTimes } from "@/components/bookings/next-free-times";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/card";
import type { Booking } from "@/lib/bookings/core/schema";
import { firstName } from "@/lib/bookings/core/words";

type Props = { readonly booking: Booking; /** Null where the expert takes no bookings at all. */ readonly again: { readonly starts: readonly string[]; readonly isOffered: boolean } | null };

/** The next times that suit a client who wants the same again, each one press away. */
export function BookAgainPanel({ booking: { expert, offeringId, clientTimeZone, title }, again }: Props) {
  if (!again) return null;
  return (
    <Panel title="Book again">
      {again.isOffered ? (
        <NextFreeTimes starts={again.starts} slug={expert.slug} offeringId={offeringId} timeZone={clientTimeZone} />
      ) : (
        <div className="flex flex-col items-start gap-3">
          <p className="text-soft">“{title}” is no longer offered; {firstName(expert.name)} may have other sessions.</p>
          <ButtonLink href={`/experts/${expert.slug}`} variant="quiet">
            See what {firstName(expert.name)} offers
          </ButtonLink>
        </div>
      )}
    </Panel>
  );
}
