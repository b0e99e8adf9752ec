import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatTime } from "@/components/ui/time";
import { chooseCalendarsAction } from "@/lib/scheduling/actions";
import type { Connection } from "@/lib/scheduling/core/connections";

type Props = { readonly connection: Connection; readonly timeZone: string; readonly mayRead: boolean };

/** Which calendars of an account make their owner busy, and which one gets the sessions. */
export function ConnectionChoices({ connection, timeZone, mayRead }: Props) {
  const { id, account, calendars } = connection;
  const writable = calendars.filter(({ mayWrite }) => mayWrite);
  return (
    <ActionForm action={chooseCalendarsAction} aria-label={`Calendars of ${account}`} values={{ writtenId: calendars.find(({ isWritten }) => isWritten)?.id ?? "" }}>
      <input type="hidden" name="id" value={id} />
      {mayRead && (
        <fieldset className="flex flex-col gap-1">
          <legend className="mb-1 font-medium">Their events make you busy</legend>
          {calendars.map((calendar) => (
            <Checkbox key={calendar.id} name="readIds" value={calendar.id} label={<span className="break-words">{calendar.name}</span>} hint={lastRead(calendar, timeZone)} defaultChecked={calendar.isRead} />
          ))}
        </fieldset>
      )}
      <Field name="writtenId" label="Your sessions are written into" hint="When they are confirmed, moved or cancelled. One calendar in all." required={false}>
        <Select options={[{ value: "", label: "No calendar of this account" }, ...writable.map(({ id: value, name: label }) => ({ value, label }))]} />
      </Field>
      <div>
        <SubmitButton variant="quiet" pendingLabel="Saving">Save these choices</SubmitButton>
      </div>
    </ActionForm>
  );
}

function lastRead({ isRead, lastReadAt }: Connection["calendars"][number], timeZone: string): string | undefined {
  if (!isRead) return undefined;
  return lastReadAt ? `Last read ${formatTime(lastReadAt, timeZone)}` : "Not read yet";
}
