import { PreferencesMatrix } from "@/components/notifications/preferences-matrix";
import { QuietHoursFields } from "@/components/notifications/quiet-hours-fields";
import { ReminderFields } from "@/components/notifications/reminder-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Panel } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { savePreferencesAction } from "@/lib/notifications/actions";
import type { PreferencesView } from "@/lib/notifications/core/schema";

type Props = { readonly preferences: PreferencesView; /** Experts also say when they and their clients are reminded. */ readonly isExpert: boolean };

/** All that a person can choose about being told. */
export function PreferencesForm({ preferences: { choices, quietHours, timeZone, reminderMinutes }, isExpert }: Props) {
  return (
    <ActionForm action={savePreferencesAction} aria-label="Notifications" className="gap-10">
      <Panel title="What reaches you">
        <PreferencesMatrix choices={choices} />
      </Panel>
      <Panel title="Quiet hours">
        <QuietHoursFields quietHours={quietHours} timeZone={timeZone} />
      </Panel>
      {isExpert && (
        <Panel title="Reminders of your sessions">
          <ReminderFields chosen={reminderMinutes} />
        </Panel>
      )}
      <div>
        <SubmitButton pendingLabel="Saving">Save</SubmitButton>
      </div>
    </ActionForm>
  );
}
