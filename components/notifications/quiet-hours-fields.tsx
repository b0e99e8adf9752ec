import { AppLink } from "@/components/ui/app-link";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { zoneName } from "@/components/ui/time";
import type { PreferencesView } from "@/lib/notifications/core/schema";

/** When letters wait. */
export function QuietHoursFields({ quietHours, timeZone }: Pick<PreferencesView, "quietHours" | "timeZone">) {
  return (
    <div className="flex max-w-form flex-col gap-5">
      <Checkbox
        name="isQuiet"
        defaultChecked={quietHours !== null}
        label="Keep letters back during these hours"
        hint="They come when the hours end. Confirmations, changes, cancellations and letters about your account come at once."
      />
      <div className="grid grid-cols-2 gap-4">
        <Field name="quietHours.from" label="From">
          <TextInput type="time" defaultValue={quietHours?.from ?? "22:00"} />
        </Field>
        <Field name="quietHours.to" label="To">
          <TextInput type="time" defaultValue={quietHours?.to ?? "07:00"} />
        </Field>
      </div>
      <p className="text-sm text-faint">
        By your clock, {zoneName(timeZone)}.{" "}
        <AppLink href="/settings" className="underline underline-offset-4">
          Change the zone
        </AppLink>
      </p>
    </div>
  );
}
