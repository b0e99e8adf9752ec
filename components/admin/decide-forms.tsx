import { EndingAmounts } from "@/components/bookings/ending-amounts";
import { ActionForm } from "@/components/ui/action-form";
import { Panel } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { overturnNoShowAction, returnNoShowAction, upholdNoShowAction } from "@/lib/admin/actions";
import type { NoShowCase } from "@/lib/admin/core/schema";

/** The ways to decide an appeal, each with the money that it moves and a reason that both sides read. */
export function DecideForms({ found }: { readonly found: NoShowCase }) {
  const ways = [
    { title: "Let it stand", action: upholdNoShowAction, shares: found, button: "Let it stand", variant: "primary" as const },
    { title: "The session counts as held", action: overturnNoShowAction, shares: found.ifOverturned, button: "Count it as held", variant: "quiet" as const },
    { title: "Everything goes back", action: returnNoShowAction, shares: found.ifReturned, button: "Give everything back", variant: "quiet" as const },
  ];
  const { client, expert } = found.booking;
  return (
    <Panel title="Your decision">
      <div className="grid gap-10 lg:grid-cols-3">
        {ways.map(({ title, action, shares, button, variant }) => (
          <div key={title} className="flex flex-col gap-4">
            <h3 className="font-medium">{title}</h3>
            <EndingAmounts shares={shares} side={null} clientName={client.name} expertName={expert.name} />
            <ActionForm action={action} aria-label={title}>
              <input type="hidden" name="id" value={found.id} />
              <Field name="reason" label="Reason" hint="Both sides read it; it stands in the audit log.">
                <Textarea rows={3} maxLength={1_000} />
              </Field>
              <div>
                <SubmitButton variant={variant} pendingLabel="Deciding">
                  {button}
                </SubmitButton>
              </div>
            </ActionForm>
          </div>
        ))}
      </div>
    </Panel>
  );
}
