import { DecideForms } from "@/components/admin/decide-forms";
import { AttendanceTimeline } from "@/components/bookings/attendance-timeline";
import { AppLink } from "@/components/ui/app-link";
import { Panel } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { formatTime, zoneName } from "@/components/ui/time";
import type { NoShowCase } from "@/lib/admin/core/schema";
import { absentName, caseWords } from "@/lib/admin/core/words";

/** Everything that a decision needs: who, when, the evidence, what the appeal says, and the money either way. */
export function NoShowCaseView({ found, timeZone }: { readonly found: NoShowCase; readonly timeZone: string }) {
  const { booking, evidence, source, appeal, decision, status } = found;
  const at = (instant: string) => formatTime(instant, timeZone);
  return (
    <div className="flex max-w-4xl flex-col gap-10">
      <Notice tone={status === "appealed" ? "warning" : "info"} title={`${caseWords[status]}: ${found.absent === "both" ? "nobody came" : `${absentName(found)} did not come`}`}>
        {source === "attendance" ? "By the records of the room." : `${source === "client" ? booking.client.name : booking.expert.name} said so; nothing was recorded.`} Found {at(found.openedAt)}, {zoneName(timeZone)}.
      </Notice>
      <Panel title="Who was there">
        <AttendanceTimeline booking={booking} attendance={evidence} timeZone={timeZone} />
        <p className="mt-4 text-sm text-faint">
          Client: <PersonLink {...booking.client} />. Expert: <PersonLink {...booking.expert} />.
        </p>
      </Panel>
      <Panel title="The appeal">
        {appeal ? (
          <>
            <p className="whitespace-pre-line">“{appeal.text}”</p>
            <p className="mt-1 text-sm text-faint">{appeal.by === "client" ? booking.client.name : booking.expert.name}, {at(appeal.at)}</p>
          </>
        ) : (
          <p className="text-soft">Nobody has appealed. That is possible until {at(found.appealBy)}; after that it stands by itself.</p>
        )}
        {decision && <p className="mt-4 whitespace-pre-line">Decided {at(decision.at)}: “{decision.reason}”</p>}
      </Panel>
      {status === "appealed" && <DecideForms found={found} />}
    </div>
  );
}

function PersonLink({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <AppLink href={`/admin/people/${id}`} className="underline underline-offset-4 hover:text-ink">
      {name}
    </AppLink>
  );
}
