import { AppLink } from "@/components/ui/app-link";
import { cx } from "@/components/ui/cx";
import { Money } from "@/components/ui/money";
import { policyWords } from "@/lib/bookings/core/policy-words";
import { audienceWord } from "@/lib/experts/core/audience";
import { movePolicyWords } from "@/lib/experts/core/move-policy";
import type { PublicOffering } from "@/lib/experts/core/offering";

type Props = { slug: string; offerings: readonly PublicOffering[]; chosenId: string };

/** What can be booked; choosing one is a link, so that the choice has an address. */
export function OfferingChoice({ slug, offerings, chosenId }: Props) {
  return (
    <ul className="flex flex-col gap-2">
      {offerings.map((offering) => (
        <li key={offering.id}>
          <Offering href={`/experts/${slug}?offering=${offering.id}`} offering={offering} isChosen={offering.id === chosenId} />
        </li>
      ))}
    </ul>
  );
}

function Offering({ href, offering, isChosen }: { href: string; offering: PublicOffering; isChosen: boolean }) {
  const { title, description, durationMinutes, price, format, place, acceptance, cancellationPolicy, movePolicy, audience } = offering;
  const forWhom = audienceWord(audience);
  return (
    <AppLink
      href={href}
      scroll={false}
      replace
      aria-current={isChosen ? "true" : undefined}
      className={cx(
        "flex gap-4 rounded border p-4 transition-colors duration-150",
        isChosen ? "border-accent bg-accent-wash" : "border-line bg-raised hover:border-control",
      )}
    >
      <span aria-hidden className={cx("mt-1 size-4 shrink-0 rounded-full border", isChosen ? "border-[5px] border-accent bg-paper" : "border-control")} />
      <span className="flex min-w-0 grow flex-col gap-1">
        <span className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="font-medium">{title}</span>
          <Money value={price} short display className="text-lg leading-6" />
        </span>
        <span className="text-sm text-soft">
          {forWhom && <span className="font-medium text-ink">{forWhom}. </span>}
          {acceptance === "request" && <span className="font-medium text-ink">By request. </span>}
          {durationMinutes} minutes, {format === "online" ? "online" : place ? `in person at ${place}` : "in person"}
        </span>
        {description && <span className="text-sm text-soft">{description}</span>}
        {isChosen && (
          <span className="text-sm text-faint">
            {acceptance === "request" && "You ask first: the answer comes within 48 hours, and only then you pay. "}
            {policyWords(cancellationPolicy)} {movePolicyWords(movePolicy)}
          </span>
        )}
      </span>
    </AppLink>
  );
}
