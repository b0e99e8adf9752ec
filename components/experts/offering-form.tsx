import { MeetingFields } from "@/components/experts/meeting-fields";
import { OfferingRules } from "@/components/experts/offering-rules";
import { PolicyField } from "@/components/experts/policy-field";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { RadioCards } from "@/components/ui/radio-cards";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import { addOfferingAction, saveOfferingAction } from "@/lib/experts/actions";
import { audienceChoices, audiences } from "@/lib/experts/core/audience";
import { defaultMovePolicy } from "@/lib/experts/core/move-policy";
import type { WholeOffering } from "@/lib/experts/core/profile";
import { currencies, minorDigits } from "@/lib/kernel/money";

type Props = { readonly offering?: WholeOffering & { readonly id: string }; /** Whether meetings can be made at Zoom here. */ readonly hasZoom: boolean };

const lengths = [15, 20, 30, 45, 50, 60, 75, 90, 120, 180, 240].map(minutesOption);
const steps = [5, 10, 15, 20, 30, 60].map(minutesOption);

/** A new offering, or one that changes; bookings that stand keep what was shown to them. */
export function OfferingForm({ offering, hasZoom }: Props) {
  return (
    <ActionForm action={offering ? saveOfferingAction : addOfferingAction} values={valuesOf(offering)} aria-label="Offering" className="max-w-prose">
      {offering && <input type="hidden" name="id" value={offering.id} />}
      <Field name="title" label="Title" hint="What people book, such as “First talk” or “Mock interview”.">
        <TextInput maxLength={80} />
      </Field>
      <Field name="description" label="Description" required={false}>
        <Textarea rows={4} maxLength={600} />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="durationMinutes" label="Length"><Select options={withOwn(lengths, offering?.durationMinutes)} /></Field>
        <Field name="stepMinutes" label="Can begin every" hint="Counted from the start of your open hours."><Select options={withOwn(steps, offering?.stepMinutes)} /></Field>
        <Field name="price.amount" label="Price" hint="What the client pays; 10 % of it is our fee."><TextInput inputMode="decimal" autoComplete="off" /></Field>
        <Field name="price.currency" label="Currency"><Select options={currencies.map((value) => ({ value, label: value }))} /></Field>
      </div>
      <MeetingFields format={offering?.format ?? "online"} provider={offering?.meetingProvider ?? "built_in"} hasZoom={hasZoom} />
      <RadioCards
        name="acceptance"
        legend="How it is booked"
        defaultValue={offering?.acceptance ?? "instant"}
        options={[
          { value: "instant", label: "At once", detail: "Paid is booked." },
          { value: "request", label: "By request", detail: "The card is only authorised; you accept or decline within 48 hours." },
        ]}
      />
      <RadioCards name="audience" legend="Who may book it" defaultValue={offering?.audience ?? "anyone"} options={audiences.map((value) => ({ value, ...audienceChoices[value] }))} />
      <PolicyField policy={offering?.cancellationPolicy ?? "moderate"} />
      <OfferingRules />
      <div><SubmitButton pendingLabel="Saving">{offering ? "Save offering" : "Add offering"}</SubmitButton></div>
    </ActionForm>
  );
}

function valuesOf(offering: Props["offering"]): Record<string, string> {
  const { untilHours, times } = offering?.movePolicy ?? defaultMovePolicy;
  const moves = { "movePolicy.untilHours": String(untilHours), "movePolicy.times": String(times) };
  if (!offering) return { durationMinutes: "60", stepMinutes: "30", "price.currency": "EUR", ...moves };
  const { title, description, durationMinutes, stepMinutes, price, place, bufferBeforeMinutes, bufferAfterMinutes, horizonDays, dailyLimit, upcomingLimit, meetingLink } = offering;
  const digits = minorDigits(price.currency);
  const texts = { durationMinutes, stepMinutes, bufferBeforeMinutes, bufferAfterMinutes, horizonDays, dailyLimit, upcomingLimit, place, meetingLink };
  return {
    title, description, ...moves,
    ...Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, String(value ?? "")])),
    "price.amount": (price.amount / 10 ** digits).toFixed(digits), "price.currency": price.currency,
  };
}

function withOwn(options: { value: string; label: string }[], own: number | undefined) {
  return own === undefined || options.some(({ value }) => value === String(own)) ? options : [...options, minutesOption(own)];
}

function minutesOption(minutes: number): { value: string; label: string } {
  return { value: String(minutes), label: minutes % 60 === 0 ? `${minutes / 60} ${minutes === 60 ? "hour" : "hours"}` : `${minutes} minutes` };
}
