import { AttendanceTimeline } from "@/components/bookings/attendance-timeline";
import { EndingAmounts } from "@/components/bookings/ending-amounts";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { markNoShowAction } from "@/lib/bookings/actions";
import type { Attendance } from "@/lib/bookings/core/no-show-schema";
import type { Booking, Terms } from "@/lib/bookings/core/schema";
import { firstName } from "@/lib/bookings/core/words";

type Props = { readonly booking: Booking; readonly terms: Terms; readonly attendance: Attendance; readonly timeZone: string };

/** Says that the other side did not come: what is known of it, and to the cent what it does, before it is said. Where the records disagree it says so instead. */
export function MarkDialog({ booking, terms, attendance, timeZone }: Props) {
  const other = firstName(booking.side === "client" ? booking.expert.name : booking.client.name);
  const shares = terms.buttons.find(({ button }) => button === "no_show");
  const refusal = attendance.mark?.refusal;
  return (
    <Dialog trigger={`${other} did not come`} title={`${other} did not come?`} closeLabel="Back to the booking">
      <div className="flex flex-col gap-4">
        {attendance.hasRecords && <AttendanceTimeline booking={booking} attendance={attendance} timeZone={timeZone} />}
        {refusal && <Notice tone="warning" title={refusal.message}>If somebody did not come, the records settle it when the session ends.</Notice>}
        {shares && !refusal && (
          <>
            <EndingAmounts shares={shares} side={booking.side} clientName={booking.client.name} expertName={booking.expert.name} />
            <p className="text-sm text-faint">{other} is told and has 48 hours to appeal. The money moves after that.</p>
            <ActionForm action={markNoShowAction} aria-label={`${other} did not come`}>
              <input type="hidden" name="id" value={booking.id} />
              <Field name="message" label="What happened" hint={`${other} reads it.`} required={false}>
                <Textarea rows={2} maxLength={1_000} />
              </Field>
              <div>
                <SubmitButton variant="danger" pendingLabel="Saying so">
                  {other} did not come
                </SubmitButton>
              </div>
            </ActionForm>
          </>
        )}
      </div>
    </Dialog>
  );
}
