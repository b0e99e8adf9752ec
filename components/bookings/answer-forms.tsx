import { EndingAmounts } from "@/components/bookings/ending-amounts";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { formatMoney } from "@/components/ui/money";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { Time } from "@/components/ui/time";
import { acceptBookingAction, declineBookingAction } from "@/lib/bookings/actions";
import type { Booking, Terms } from "@/lib/bookings/core/schema";

/** The expert's yes or no to a request, each with a word of theirs. */
export function AnswerForms({ booking, terms, timeZone }: { readonly booking: Booking; readonly terms: Terms; readonly timeZone: string }) {
  const declining = terms.buttons.find(({ button }) => button === "decline");
  return (
    <div className="flex flex-col gap-4">
      {booking.answerBy && (
        <p className="text-running">
          Please answer by <Time at={booking.answerBy} timeZone={timeZone} />; after that the request lapses.
        </p>
      )}
      <div className="grid gap-8 sm:grid-cols-2">
        <ActionForm action={acceptBookingAction} aria-label="Accept this request">
          <input type="hidden" name="id" value={booking.id} />
          <Field name="message" label="A word with your yes" required={false}>
            <Textarea rows={2} maxLength={1_000} />
          </Field>
          <div>
            <SubmitButton pendingLabel="Accepting">{booking.total.amount > 0 ? `Accept and charge ${formatMoney(booking.total)}` : "Accept"}</SubmitButton>
          </div>
        </ActionForm>
        <ActionForm action={declineBookingAction} aria-label="Decline this request">
          <input type="hidden" name="id" value={booking.id} />
          <Field name="message" label="A word with your no" required={false}>
            <Textarea rows={2} maxLength={1_000} />
          </Field>
          {declining && <EndingAmounts shares={declining} letGo={declining.letGo} side="host" clientName={booking.client.name} expertName={booking.expert.name} />}
          <div>
            <SubmitButton variant="quiet" pendingLabel="Declining">
              Decline, nothing is charged
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </div>
  );
}
