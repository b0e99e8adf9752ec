import type { ReactNode } from "react";
import { ProposedTime } from "@/components/bookings/proposed-time";
import { LetGoAmounts } from "@/components/bookings/unmoved-money";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { formatMoney } from "@/components/ui/money";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { Time } from "@/components/ui/time";
import { giveAnswerAction } from "@/lib/bookings/actions/move";
import type { Wished } from "@/lib/bookings/core/answer";
import type { Proposal } from "@/lib/bookings/core/proposal";
import type { Booking } from "@/lib/bookings/core/schema";
import { firstName } from "@/lib/bookings/core/words";

type Props = { readonly booking: Booking; readonly token: string; readonly wished: Wished; readonly timeZone: string };

/** Other times, each with the button that takes it; the one that the letter's link named comes first. */
export function AnswerTimes({ booking, proposal, token, wished, timeZone, freeTimes }: Props & { readonly proposal: Proposal; readonly freeTimes: readonly string[] }) {
  const other = otherOf(booking);
  const isRequest = booking.status === "awaiting_acceptance";
  const pay = isRequest && booking.total.amount > 0 ? ` and pay ${formatMoney(booking.total)}` : "";
  const times = proposal.times.toSorted((a, b) => Number(b.n === wished.n) - Number(a.n === wished.n) || a.n - b.n);
  return (
    <div className="flex flex-col gap-6">
      <ul aria-label="Proposed times" className="divide-y divide-line border-y border-line">
        {times.map((time) => (
          <li key={time.n} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4">
            <ProposedTime {...time} timeZone={timeZone} other={other} />
            <Answer token={token} answer="accept" label={`Time ${time.n}`}>
              <input type="hidden" name="n" value={time.n} />
              <SubmitButton variant={wished.n === null || wished.n === time.n ? "primary" : "quiet"} pendingLabel="One moment">
                {isRequest ? `Take this time${pay}` : "Move to this time"}
              </SubmitButton>
            </Answer>
          </li>
        ))}
      </ul>
      <p className="text-sm text-running">
        Held for you until <Time at={proposal.expiresAt} timeZone={timeZone} />.
      </p>
      <Answer token={token} answer="decline" label="None of these times">
        <Field name="message" label="None of these? A word with your no" required={false}>
          <Textarea rows={2} maxLength={1_000} />
        </Field>
        {isRequest && <LetGoAmounts booking={booking} />}
        <div><SubmitButton variant="quiet" pendingLabel="Declining">{isRequest ? "Decline, nothing is charged" : "Decline; the session stays when it is"}</SubmitButton></div>
      </Answer>
      <OtherTimes booking={booking} token={token} timeZone={timeZone} freeTimes={freeTimes} words={counterWords(booking)} />
    </div>
  );
}

/** The three answers to a request: yes, no, other times; the one that the letter's link named comes first. */
export function AnswerRequest({ booking, token, wished, timeZone, freeTimes }: Props & { readonly freeTimes: readonly string[] }) {
  const yes = (
    <Answer key="accept" token={token} answer="accept" label="Accept this request">
      <Field name="message" label="A word with your yes" required={false}><Textarea rows={2} maxLength={1_000} /></Field>
      <div><SubmitButton pendingLabel="Accepting">{booking.total.amount > 0 ? `Accept and charge ${formatMoney(booking.total)}` : "Accept"}</SubmitButton></div>
    </Answer>
  );
  const no = (
    <Answer key="decline" token={token} answer="decline" label="Decline this request">
      <Field name="message" label="A word with your no" required={false}><Textarea rows={2} maxLength={1_000} /></Field>
      <LetGoAmounts booking={booking} />
      <div><SubmitButton variant={wished.answer === "decline" ? "danger" : "quiet"} pendingLabel="Declining">Decline, nothing is charged</SubmitButton></div>
    </Answer>
  );
  const times = <OtherTimes key="propose" booking={booking} token={token} timeZone={timeZone} freeTimes={freeTimes} words={offerWords} />;
  const order = wished.answer === "decline" ? [no, times, yes] : wished.answer === "propose" ? [times, yes, no] : [yes, times, no];
  return <div className="flex flex-col divide-y divide-line *:py-8">{order}</div>;
}

type TimesWords = { readonly form: string; readonly legend: string; readonly button: string };

const offerWords: TimesWords = { form: "Offer other times", legend: "Offer up to three of your next free times", button: "Offer these times" };

function counterWords({ side, expert }: Booking): TimesWords {
  const whose = side === "host" ? "your" : `${firstName(expert.name)}’s`;
  return { form: "Propose others instead", legend: `Or propose up to three of ${whose} other free times instead`, button: "Send these instead" };
}

function OtherTimes({ booking, token, timeZone, freeTimes, words }: Omit<Props, "wished"> & { readonly freeTimes: readonly string[]; readonly words: TimesWords }) {
  const length = Date.parse(booking.endAt) - Date.parse(booking.startAt);
  if (freeTimes.length === 0) return null;
  return (
    <Answer token={token} answer="propose" label={words.form}>
      <fieldset>
        <legend className="pb-2 font-medium">{words.legend}</legend>
        <ul className="grid gap-x-6 sm:grid-cols-2">
          {freeTimes.map((start) => (
            <li key={start}>
              <label className="flex min-h-11 items-start gap-3 py-2">
                <input type="checkbox" name="times" value={start} className="mt-0.5 size-5 shrink-0" />
                <ProposedTime startAt={start} endAt={new Date(Date.parse(start) + length).toISOString()} timeZone={timeZone} other={otherOf(booking)} />
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <Field name="message" label="A word with it" required={false}><Textarea rows={2} maxLength={1_000} /></Field>
      <div><SubmitButton variant="quiet" pendingLabel="Sending">{words.button}</SubmitButton></div>
    </Answer>
  );
}

function Answer({ token, answer, label, children }: { readonly token: string; readonly answer: string; readonly label: string; readonly children: ReactNode }) {
  return (
    <ActionForm action={giveAnswerAction} aria-label={label}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="answer" value={answer} />
      {children}
    </ActionForm>
  );
}

function otherOf({ side, client, clientTimeZone, expert }: Booking): { name: string; timeZone: string } {
  return side === "client" ? { name: expert.name, timeZone: expert.timeZone } : { name: client.name, timeZone: clientTimeZone };
}
