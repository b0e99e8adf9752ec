import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Money } from "@/components/ui/money";
import { SubmitButton } from "@/components/ui/submit-button";
import { policyWords } from "@/lib/bookings/core/policy-words";
import { termsOf } from "@/lib/bookings/core/policy-terms";
import { removeOfferingAction } from "@/lib/experts/actions";
import { audienceWord } from "@/lib/experts/core/audience";
import type { WholeOffering } from "@/lib/experts/core/profile";

type Offering = WholeOffering & { readonly id: string };

/** The expert's offerings, each with what to do about it. */
export function OfferingList({ offerings, add }: { readonly offerings: readonly Offering[]; readonly add: ReactNode }) {
  if (offerings.length === 0) return <EmptyState title="Nothing can be booked yet" action={add}>Add a first offering: a title, a length and a price are enough.</EmptyState>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {offerings.map((offering) => (
        <li key={offering.id} className="grid gap-3 py-5 sm:grid-cols-[1fr_auto]">
          <div className="flex flex-col gap-1">
            <h2 className="font-display text-lg">{offering.title}</h2>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-soft">
              <span>{offering.durationMinutes} min</span>
              <Money value={offering.price} />
              <Badge>{offering.format === "online" ? "Online" : (offering.place ?? "In person")}</Badge>
              {offering.acceptance === "request" && <Badge tone="accent">By request</Badge>}
              {offering.audience !== "anyone" && <Badge tone="accent">{audienceWord(offering.audience)}</Badge>}
            </p>
            <p className="text-sm text-faint">{policyWords(termsOf(offering.cancellationPolicy))}</p>
          </div>
          <div className="flex items-start gap-2">
            <ButtonLink href={`/coach/offerings/${offering.id}`} variant="quiet" size="sm">Change<span className="sr-only"> {offering.title}</span></ButtonLink>
            <RemoveOffering id={offering.id} title={offering.title} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function RemoveOffering({ id, title }: { readonly id: string; readonly title: string }) {
  return (
    <Dialog trigger={<>Remove<span className="sr-only"> {title}</span></>} triggerVariant="quiet" triggerSize="sm" title={`Remove “${title}”?`}>
      <p>Nobody can book it any more. Bookings that stand are kept.</p>
      <ActionForm action={removeOfferingAction} aria-label={`Remove ${title}`} className="mt-4">
        <input type="hidden" name="id" value={id} />
        <div><SubmitButton variant="danger" pendingLabel="Removing">Remove offering</SubmitButton></div>
      </ActionForm>
    </Dialog>
  );
}
