import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { restorePersonAction, suspendPersonAction } from "@/lib/admin/actions";
import type { PersonDetail } from "@/lib/admin/core/schema";

/** Says what suspending does, and asks why, before it is done. */
export function SuspendDialog({ person }: { person: PersonDetail }) {
  return (
    <Dialog trigger="Suspend" triggerVariant="danger" title={`Suspend ${person.name}?`} closeLabel="Do not suspend">
      <p>
        {person.name} is signed out everywhere at once and cannot sign in.
        {person.profile?.isPublished && " The profile is listed no more and cannot be booked."}
        {person.upcomingCount > 0 && ` ${upcoming(person.upcomingCount)} booked: suspending cancels nothing.`}
      </p>
      <ActionForm action={suspendPersonAction} aria-label={`Suspend ${person.name}`}>
        <input type="hidden" name="id" value={person.id} />
        <Field name="reason" label="Reason" hint="Admins read it here and in the audit log.">
          <Textarea rows={3} maxLength={500} />
        </Field>
        <div>
          <SubmitButton variant="danger" pendingLabel="Suspending">
            Suspend {person.name}
          </SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}

/** Lets a suspended person back in. */
export function RestoreForm({ id }: { id: string }) {
  return (
    <ActionForm action={restorePersonAction} aria-label="Restore">
      <input type="hidden" name="id" value={id} />
      <SubmitButton pendingLabel="Restoring">Restore</SubmitButton>
    </ActionForm>
  );
}

function upcoming(count: number): string {
  return count === 1 ? "One upcoming session stays" : `${count} upcoming sessions stay`;
}
