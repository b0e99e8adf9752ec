import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { linkGoogleAction, unlinkGoogleAction } from "@/lib/identity/actions";

/** Google as a second way in: to link, or to let go. */
export function GoogleLink({ hasGoogle, hasPassword }: { hasGoogle: boolean; hasPassword: boolean }) {
  if (!hasGoogle) {
    return (
      <ActionForm action={linkGoogleAction} aria-label="Link Google">
        <p className="text-soft">Not linked. Once it is, Google can sign you in here.</p>
        <div>
          <SubmitButton variant="quiet" pendingLabel="On the way to Google">
            Link Google
          </SubmitButton>
        </div>
      </ActionForm>
    );
  }
  if (!hasPassword) return <p className="text-soft">Linked, and your only way in. Set a password before you let it go.</p>;
  return (
    <ActionForm action={unlinkGoogleAction} aria-label="Unlink Google">
      <p className="text-soft">Linked: Google can sign you in here.</p>
      <div>
        <SubmitButton variant="quiet" pendingLabel="Unlinking">
          Unlink Google
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
