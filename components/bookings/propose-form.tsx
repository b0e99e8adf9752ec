"use client";

import { OwnTimeField } from "@/components/bookings/own-time-field";
import { PickedTimes } from "@/components/bookings/picked-times";
import { type ProposalPicker, type ProposalStart, useProposal } from "@/components/bookings/use-proposal";
import { DayTimes } from "@/components/scheduling/day-times";
import { MonthGrid } from "@/components/scheduling/month-grid";
import { MonthHead } from "@/components/scheduling/month-head";
import { NoTimes, TimesSkeleton } from "@/components/scheduling/no-times";
import { monthWords } from "@/components/scheduling/picker-words";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { proposeTimesAction } from "@/lib/bookings/actions/move";
import { firstName } from "@/lib/bookings/core/words";
import { mostTimes } from "@/lib/bookings/core/moving";
import { monthOf } from "@/lib/scheduling/core/month";

type Props = ProposalStart & {
  readonly durationMinutes: number;
  readonly other: { readonly name: string; readonly timeZone: string };
  /** The expert may leave their own hours. */
  readonly isHost: boolean;
  readonly label: string;
  /** The proposal of the other side that these times answer. */
  readonly insteadOf?: string | undefined;
};

/** Picks up to three other times and sends them to the other side. */
export function ProposeForm({ durationMinutes, other, isHost, label, insteadOf, ...start }: Props) {
  const { bookingId, timeZone } = start;
  const picker = useProposal(start);
  const { month, counts, today, last, picked, toggle } = picker;
  return (
    <ActionForm action={proposeTimesAction} aria-label="Propose other times">
      <input type="hidden" name="id" value={bookingId} />
      {insteadOf && <input type="hidden" name="insteadOf" value={insteadOf} />}
      <h2 className="text-lg">{isHost ? "Your free times" : `When ${firstName(other.name)} is free`}</h2>
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-[minmax(0,21rem)_minmax(0,1fr)]">
        <div>
          <MonthHead month={month} first={monthOf(today)} last={monthOf(last)} onGo={picker.goTo} />
          <MonthGrid month={month} counts={counts} today={today} chosen={picker.shown} cursor={picker.cursor} isLoading={picker.found === "loading"} onMove={picker.moveTo} onChoose={picker.chooseDay} />
        </div>
        <div aria-live="polite">
          <Times picker={picker} timeZone={timeZone} otherZone={other.timeZone} />
        </div>
      </div>
      {isHost && <OwnTimeField timeZone={timeZone} today={today} isFull={picked.length >= mostTimes} onAdd={(own) => !picked.includes(own) && toggle(own)} />}
      <PickedTimes picked={picked} durationMinutes={durationMinutes} timeZone={timeZone} other={other} onRemove={toggle} />
      <Field name="message" label="A word with it" hint="The other side reads it." required={false}>
        <Textarea rows={2} maxLength={1_000} />
      </Field>
      <div>
        <SubmitButton size="lg" pendingLabel="Sending" className="w-full sm:w-auto">{label}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function Times({ picker, timeZone, otherZone }: { readonly picker: ProposalPicker; readonly timeZone: string; readonly otherZone: string }) {
  const { found, month, shown, starts, picked } = picker;
  if (found === "loading") return <TimesSkeleton label={`Looking for times in ${monthWords(month)}`} />;
  if (found === "failed") return <NoTimes title="The times did not come." action="Try again" onAct={() => picker.goTo(month)} />;
  if (shown === null) return <NoTimes title={`Nothing is free in ${monthWords(month)}.`} />;
  return <DayTimes date={shown} starts={starts} timeZone={timeZone} expertZone={otherZone} chosen={picked} onChoose={picker.toggle} />;
}
