import { Field } from "@/components/ui/field";
import { Folded } from "@/components/ui/folded";
import { TextInput } from "@/components/ui/text-input";

const names = ["bufferBeforeMinutes", "bufferAfterMinutes", "horizonDays", "dailyLimit", "upcomingLimit", "movePolicy.untilHours", "movePolicy.times"];

/** What an offering may say of itself where most leave it to the calendar: padding, horizon, how many a day and at once, how often it may move. */
export function OfferingRules() {
  return (
    <Folded summary="Rules of its own" hint="Breaks around it, how far ahead, how many a day and at once, and moving it." names={names}>
      <div className="grid gap-5 sm:grid-cols-2">
        <Minutes name="bufferBeforeMinutes" label="Free before it" />
        <Minutes name="bufferAfterMinutes" label="Free after it" />
        <Field name="horizonDays" label="Bookable ahead" required={false} hint="Empty: as far as your calendar is."><TextInput inputMode="numeric" autoComplete="off" suffix="days" /></Field>
        <Field name="dailyLimit" label="At most a day" required={false} hint="How many of it begin on one day, within your calendar’s limit over all. Empty: as many as fit."><TextInput inputMode="numeric" autoComplete="off" /></Field>
        <Field name="upcomingLimit" label="At once for one client" required={false} hint="How many of it one person may have ahead. Empty: as many as they like."><TextInput inputMode="numeric" autoComplete="off" /></Field>
        <Field name="movePolicy.times" label="A client may ask to move it" hint="0: only you can propose another time."><TextInput inputMode="numeric" autoComplete="off" suffix="times" /></Field>
        <Field name="movePolicy.untilHours" label="Until how long before" hint="After that, it stays or is cancelled."><TextInput inputMode="numeric" autoComplete="off" suffix="hours" /></Field>
      </div>
    </Folded>
  );
}

function Minutes({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <Field name={name} label={label} required={false} hint="Empty: as on your calendar.">
      <TextInput inputMode="numeric" autoComplete="off" suffix="min" />
    </Field>
  );
}
