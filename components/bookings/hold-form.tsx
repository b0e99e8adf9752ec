"use client";

import { NextFreeTimes } from "@/components/bookings/next-free-times";
import { ActionForm } from "@/components/ui/action-form";
import { useFormContext } from "@/components/ui/form-context";
import { SubmitButton } from "@/components/ui/submit-button";
import { holdTimeAction } from "@/lib/bookings/actions";

type Props = { readonly slug: string; readonly offeringId: string; readonly startAt: string; readonly timeZone: string; readonly label: string };

/** The button that holds a time. Whoever comes second sees the next free times in its place. */
export function HoldForm(props: Props) {
  return (
    <ActionForm action={holdTimeAction} aria-label="Hold this time">
      <input type="hidden" name="offeringId" value={props.offeringId} />
      <input type="hidden" name="startAt" value={props.startAt} />
      <input type="hidden" name="timeZone" value={props.timeZone} />
      <HoldOrNext {...props} />
    </ActionForm>
  );
}

function HoldOrNext({ slug, offeringId, timeZone, label }: Props) {
  const form = useFormContext();
  const nextFree = form?.state.help?.["nextFree"];
  if (form?.state.status === "refused" && Array.isArray(nextFree)) {
    return <NextFreeTimes starts={nextFree.filter((start) => typeof start === "string")} slug={slug} offeringId={offeringId} timeZone={timeZone} />;
  }
  return (
    <div>
      <SubmitButton size="lg" pendingLabel="Holding it" className="w-full sm:w-auto">
        {label}
      </SubmitButton>
    </div>
  );
}
