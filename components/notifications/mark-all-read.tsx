import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { markAllReadAction } from "@/lib/notifications/actions";

/** One press for everything that is unread. */
export function MarkAllRead() {
  return (
    <ActionForm action={markAllReadAction}>
      <SubmitButton variant="quiet" pendingLabel="Marking">
        Mark all as read
      </SubmitButton>
    </ActionForm>
  );
}
