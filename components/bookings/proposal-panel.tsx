import { CalendarClock } from "lucide-react";
import { ProposedTime } from "@/components/bookings/proposed-time";
import { LetGoAmounts, MoveCosts } from "@/components/bookings/unmoved-money";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { formatMoney } from "@/components/ui/money";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { Time } from "@/components/ui/time";
import { acceptTimeAction, closeProposalAction } from "@/lib/bookings/actions/move";
import { proposalStakes, proposalTitle } from "@/lib/bookings/core/move-words";
import type { Proposal } from "@/lib/bookings/core/proposal";
import type { Booking } from "@/lib/bookings/core/schema";

type Props = { readonly booking: Booking; readonly proposal: Proposal; readonly timeZone: string };

type PanelProps = Props & { /** Where the times can be answered with others, if they can. */ readonly counterHref?: string | undefined };

/** Other times that wait for an answer: each one press away for the side that answers, to be taken back by the one that proposed. */
export function ProposalPanel({ booking, proposal, timeZone, counterHref }: PanelProps) {
  const isMine = proposal.side === booking.side;
  const other = booking.side === "client" ? { name: booking.expert.name, timeZone: booking.expert.timeZone } : { name: booking.client.name, timeZone: booking.clientTimeZone };
  return (
    <Panel title={proposalTitle(booking, proposal)}>
      <div className="flex flex-col gap-4">
        {proposal.message && <p className="max-w-prose text-soft">“{proposal.message}”</p>}
        <ul aria-label="Proposed times" className="divide-y divide-line border-y border-line">
          {proposal.times.map((time) => (
            <li key={time.n} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-3">
              <ProposedTime {...time} timeZone={timeZone} other={other} />
              {!isMine && <TakeTime booking={booking} proposal={proposal} n={time.n} />}
            </li>
          ))}
        </ul>
        <p className="text-sm text-soft">
          {booking.status === "confirmed" && <><MoveCosts booking={booking} />{" "}</>}
          {proposalStakes(booking, proposal.side)}
        </p>
        <p className="text-sm text-running">
          {proposal.times.length > 1 ? "All are" : "It is"} held until <Time at={proposal.expiresAt} timeZone={timeZone} />.
        </p>
        <div className="flex flex-wrap items-center gap-3">
          {counterHref && <ButtonLink href={counterHref} variant="quiet" icon={<CalendarClock aria-hidden strokeWidth={1.5} />}>Propose others instead</ButtonLink>}
          {isMine ? <TakeBack booking={booking} proposal={proposal} /> : <DeclineDialog booking={booking} proposal={proposal} />}
        </div>
      </div>
    </Panel>
  );
}

function TakeTime({ booking, proposal, n }: { readonly booking: Booking; readonly proposal: Proposal; readonly n: number }) {
  const isRequest = booking.status === "awaiting_acceptance";
  const label = isRequest ? (booking.total.amount > 0 ? `Take it and pay ${formatMoney(booking.total)}` : "Take it") : "Move to this time";
  return (
    <ActionForm action={acceptTimeAction} aria-label={`Time ${n}`}>
      <input type="hidden" name="id" value={booking.id} />
      <input type="hidden" name="n" value={n} />
      <input type="hidden" name="proposalId" value={proposal.id} />
      <SubmitButton size="sm" pendingLabel={isRequest ? "Taking it" : "Moving"}>{label}</SubmitButton>
    </ActionForm>
  );
}

function TakeBack({ booking, proposal }: { readonly booking: Booking; readonly proposal: Proposal }) {
  return (
    <ActionForm action={closeProposalAction} aria-label="Take the times back">
      <input type="hidden" name="id" value={booking.id} />
      <input type="hidden" name="proposalId" value={proposal.id} />
      <div><SubmitButton variant="quiet" pendingLabel="Taking them back">Take {proposal.times.length > 1 ? "these times" : "this time"} back</SubmitButton></div>
    </ActionForm>
  );
}

function DeclineDialog({ booking, proposal }: { readonly booking: Booking; readonly proposal: Proposal }) {
  const isRequest = booking.status === "awaiting_acceptance";
  return (
    <Dialog trigger={proposal.times.length > 1 ? "None of these" : "Not this time"} title="Decline the other times?" closeLabel="Keep them">
      <div className="flex flex-col gap-4">
        <p>{isRequest ? "The request ends with that. Nothing is charged, and all times are free for others." : "The session stays when it is, and the other times are free for others at once. Declining costs nothing."}</p>
        {isRequest && <LetGoAmounts booking={booking} />}
        <ActionForm action={closeProposalAction} aria-label="Decline the other times">
          <input type="hidden" name="id" value={booking.id} />
          <input type="hidden" name="proposalId" value={proposal.id} />
          <Field name="message" label="A word with your no" hint="The other side reads it." required={false}>
            <Textarea rows={2} maxLength={1_000} />
          </Field>
          <div><SubmitButton variant="danger" pendingLabel="Declining">{isRequest ? "Decline, nothing is charged" : "Decline these times"}</SubmitButton></div>
        </ActionForm>
      </div>
    </Dialog>
  );
}
