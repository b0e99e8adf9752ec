import { IcsSubscription } from "@/components/scheduling/ics-subscription";
import { ActionForm } from "@/components/ui/action-form";
import { Panel } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { subscribeCalendarAction } from "@/lib/scheduling/actions";
import type { Connection } from "@/lib/scheduling/core/connections";

type Props = { readonly subscriptions: readonly Connection[]; readonly timeZone: string };

/** Calendars elsewhere that are read by their address: those there are, and one more. For people whose times can be taken. */
export function IcsSubscriptions({ subscriptions, timeZone }: Props) {
  return (
    <Panel title="Subscribe to a calendar address">
      <p className="mb-5 max-w-prose text-soft">
        Any calendar with an address for subscribing (iCloud, Proton, Fastmail, a team’s or a school’s): what is in it cannot be booked here. We only read; the address is kept encrypted.
      </p>
      {subscriptions.length > 0 && (
        <ul className="mb-6 flex flex-col gap-4">
          {subscriptions.map((subscription) => <IcsSubscription key={subscription.id} subscription={subscription} timeZone={timeZone} />)}
        </ul>
      )}
      <ActionForm action={subscribeCalendarAction} aria-label="Subscribe to a calendar address">
        <Field name="address" label="Address of the calendar" hint="It begins with https:// or webcal:// and often ends with .ics. Take the secret or private one, so that events are in it.">
          <TextInput type="url" inputMode="url" autoComplete="off" spellCheck={false} placeholder="webcal://" />
        </Field>
        <Field name="name" label="What you call it" required={false} hint="Otherwise it keeps its own name.">
          <TextInput maxLength={80} autoComplete="off" />
        </Field>
        <div>
          <SubmitButton variant="quiet" pendingLabel="Reading it">Subscribe</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}
