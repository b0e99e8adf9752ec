import { EndingAmounts } from "@/components/bookings/ending-amounts";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { formatMoney } from "@/components/ui/money";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { cancelBookingAction } from "@/lib/bookings/actions";
import type { Booking, Terms } from "@/lib/bookings/core/schema";

/** Says to the cent what cancelling now does, before it is done. */
export function CancelDialog({ booking, terms }: { readonly booking: Booking; readonly terms: Terms }) {
  const label = terms.refund.amount > 0 ? `Cancel and refund ${formatMoney(terms.refund)}` : "Cancel this booking";
  const shares = terms.buttons.find(({ button }) => button === "cancel" || button === "withdraw" || button === "decline");
  const isPaid = booking.status === "confirmed" && booking.total.amount > 0;
  return (
    <Dialog trigger="Cancel this booking" title="Cancel this booking?" closeLabel="Keep the booking">
      <div className="flex flex-col gap-4">
        <p>{sentence(booking, terms, isPaid)}</p>
        {shares && <EndingAmounts shares={shares} letGo={shares.letGo} side={booking.side} clientName={booking.client.name} expertName={booking.expert.name} />}
        <ActionForm action={cancelBookingAction} aria-label="Cancel this booking">
          <input type="hidden" name="id" value={booking.id} />
          <Field name="reason" label="Reason" hint="The other side reads it." required={false}>
            <Textarea rows={2} maxLength={500} />
          </Field>
          <div>
            <SubmitButton variant="danger" pendingLabel="Cancelling">
              {label}
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </Dialog>
  );
}

function sentence({ side, client }: Booking, { refund, percent }: Terms, isPaid: boolean): string {
  if (!isPaid) return "Nothing was charged. The time is free for others at once.";
  if (side === "host") return `${client.name} gets everything back: ${formatMoney(refund)}. Your time is free again at once.`;
  if (percent === 0) return "By the policy of this booking nothing comes back if you cancel now.";
  return `If you cancel now you get ${formatMoney(refund)} back (${percent} %), to the card that paid. The time is free for others at once.`;
}
