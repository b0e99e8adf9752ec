import { ConsentFields } from "@/components/bookings/consent-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { checkoutAction } from "@/lib/bookings/actions";

type Props = { readonly bookingId: string; readonly note: string; readonly label: string; readonly expertName: string };

/** Leads to the hosted page of the payment service. */
export function CheckoutForm({ bookingId, note, label, expertName }: Props) {
  return (
    <ActionForm action={checkoutAction} values={{ note }} aria-label="Pay">
      <input type="hidden" name="id" value={bookingId} />
      <ConsentFields expertName={expertName} />
      <div>
        <SubmitButton size="lg" pendingLabel="One moment" className="w-full sm:w-auto">
          {label}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
