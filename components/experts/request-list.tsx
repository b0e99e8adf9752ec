import { LetGoAmounts } from "@/components/bookings/unmoved-money";
import { ActionForm } from "@/components/ui/action-form";
import { AppLink } from "@/components/ui/app-link";
import { Avatar } from "@/components/ui/avatar";
import { Field } from "@/components/ui/field";
import { formatMoney } from "@/components/ui/money";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { Time } from "@/components/ui/time";
import { acceptBookingAction, declineBookingAction } from "@/lib/bookings/actions";
import type { Booking } from "@/lib/bookings/core/schema";

/** Requests that wait for the expert's answer, the most urgent first. */
export function RequestList({ requests, timeZone }: { readonly requests: readonly Booking[]; readonly timeZone: string }) {
  return (
    <ul className="flex flex-col gap-6">
      {requests.map((request) => (
        <li key={request.id} className="rounded border border-line bg-raised p-5">
          <RequestHead request={request} timeZone={timeZone} />
          <p className="mt-3 text-sm">
            {request.proposal?.status === "open" ? (
              <span className="text-running">The client chooses from your other times until <Time at={request.proposal.expiresAt} timeZone={timeZone} />.</span>
            ) : (
              <AppLink href={`/bookings/${request.id}/move`} className="text-accent underline underline-offset-4">Offer other times</AppLink>
            )}
          </p>
          {request.note && <blockquote className="mt-3 max-w-prose border-l-2 border-line pl-3 text-soft">{request.note}</blockquote>}
          <div className="mt-4 grid gap-6 sm:grid-cols-2">
            <ActionForm action={acceptBookingAction} aria-label={`Accept ${request.reference}`}>
              <input type="hidden" name="id" value={request.id} />
              <div><SubmitButton pendingLabel="Accepting">Accept and charge {formatMoney(request.total)}</SubmitButton></div>
            </ActionForm>
            <ActionForm action={declineBookingAction} aria-label={`Decline ${request.reference}`}>
              <input type="hidden" name="id" value={request.id} />
              <Field name="message" label="A word to the client" required={false}><Textarea rows={2} maxLength={1_000} /></Field>
              <LetGoAmounts booking={request} />
              <div><SubmitButton variant="quiet" pendingLabel="Declining">Decline, nothing is charged</SubmitButton></div>
            </ActionForm>
          </div>
        </li>
      ))}
    </ul>
  );
}

function RequestHead({ request, timeZone }: { readonly request: Booking; readonly timeZone: string }) {
  return (
    <div className="flex items-start gap-3">
      <Avatar name={request.client.name} photoUrl={request.client.photoUrl} size="md" />
      <div>
        <h2 className="font-display text-lg">
          <AppLink href={`/bookings/${request.id}`} className="underline-offset-4 hover:underline">{request.title}</AppLink> with {request.client.name}
        </h2>
        <p><Time at={request.startAt} until={request.endAt} timeZone={timeZone} /></p>
        <p className="text-sm text-faint">For them: <Time at={request.startAt} timeZone={request.clientTimeZone} /></p>
        {request.answerBy && <p className="text-sm text-running">Answer by <Time at={request.answerBy} timeZone={timeZone} />, or it lapses.</p>}
      </div>
    </div>
  );
}
