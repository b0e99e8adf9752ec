import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { releaseHoldAction } from "@/lib/bookings/actions";

/** Gives a hold up, so that the time is free for others at once. */
export function ReleaseForm({ bookingId }: { readonly bookingId: string }) {
  return (
    <ActionForm action={releaseHoldAction} aria-label="Give up this hold">
      <input type="hidden" name="id" value={bookingId} />
      <div>
        <SubmitButton variant="link" size="sm" pendingLabel="Giving it up">
          Give this time up
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
