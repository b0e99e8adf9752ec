import { AttendanceTimeline } from "@/components/bookings/attendance-timeline";
import { EndingAmounts } from "@/components/bookings/ending-amounts";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { formatTime, zoneName } from "@/components/ui/time";
import { appealNoShowAction } from "@/lib/bookings/actions";
import type { Attendance, NoShowView } from "@/lib/bookings/core/no-show-schema";
import { noShowWords } from "@/lib/bookings/core/no-show-words";
import type { Booking } from "@/lib/bookings/core/schema";

type Props = { readonly booking: Booking; readonly attendance: Attendance; readonly noShow: NoShowView; readonly timeZone: string };

/** What was found about a session that somebody missed: by what evidence, where the money goes, and until when it can be appealed. */
export function NoShowPanel({ booking, attendance, noShow, timeZone }: Props) {
  const { title, sentence, tone } = noShowWords(booking, noShow);
  const at = (instant: string) => `${formatTime(instant, timeZone)}, ${zoneName(timeZone)}`;
  return (
    <div className="flex flex-col gap-6">
      <Notice tone={tone} title={title}>
        {sentence} {moneyWords(noShow, at)}
      </Notice>
      {attendance.hasRecords && (
        <Panel title="Who was there">
          <AttendanceTimeline booking={booking} attendance={attendance} timeZone={timeZone} />
        </Panel>
      )}
      <Panel title={noShow.settledAt ? "Where the money went" : "Where the money goes"}>
        <EndingAmounts shares={noShow} side={booking.side} clientName={booking.client.name} expertName={booking.expert.name} />
      </Panel>
      {noShow.appeal && (
        <Panel title="The appeal">
          <p className="whitespace-pre-line">“{noShow.appeal.text}”</p>
          <p className="mt-1 text-sm text-faint">
            {noShow.appeal.by === booking.side ? "You" : noShow.appeal.by === "client" ? booking.client.name : booking.expert.name}, {at(noShow.appeal.at)}
          </p>
          {noShow.decision && <p className="mt-3 whitespace-pre-line">Decided {at(noShow.decision.at)}: “{noShow.decision.reason}”</p>}
        </Panel>
      )}
      {noShow.mayAppeal && <AppealForm id={booking.id} until={at(noShow.appealBy)} />}
    </div>
  );
}

function moneyWords({ status, appealBy, settledAt }: NoShowView, at: (instant: string) => string): string {
  if (status === "open") return `It can be appealed until ${at(appealBy)}. The money stays with Colloquy until then.`;
  if (status === "appealed") return "The money stays with Colloquy until it is decided.";
  return settledAt ? `The money moved ${at(settledAt)}.` : "";
}

function AppealForm({ id, until }: { readonly id: string; readonly until: string }) {
  return (
    <Panel title="Was it otherwise?">
      <ActionForm action={appealNoShowAction} aria-label="Appeal">
        <input type="hidden" name="id" value={id} />
        <Field name="text" label="What happened" hint={`A person at Colloquy reads it and decides; the other side reads it too. Until ${until}.`}>
          <Textarea rows={4} maxLength={2_000} />
        </Field>
        <div>
          <SubmitButton pendingLabel="Sending">Appeal</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}
