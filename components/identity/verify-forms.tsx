import { ActionForm } from "@/components/ui/action-form";
import { AppLink } from "@/components/ui/app-link";
import { ButtonLink } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { askForVerificationAction, verifyEmailAction } from "@/lib/identity/actions";

/** The button that confirms an address: opening the link alone changes nothing. */
export function VerifyForm({ token }: { token: string }) {
  return (
    <>
      <ActionForm action={verifyEmailAction} aria-label="Confirm your address">
        <input type="hidden" name="token" value={token} />
        <SubmitButton size="lg" pendingLabel="Confirming">
          Confirm my address
        </SubmitButton>
      </ActionForm>
      <p className="mt-8 border-t border-line pt-6 text-soft">
        Link too old?{" "}
        <AppLink href="/sign-in" className="text-accent underline underline-offset-4">
          Sign in
        </AppLink>{" "}
        and we offer you a new one.
      </p>
    </>
  );
}

/** What to do while the mail is on its way; `email` is what this browser typed, known here or not. */
export function WaitForMail({ email }: { email: string | null }) {
  if (!email) return <ButtonLink href="/sign-in">Sign in</ButtonLink>;
  return (
    <ActionForm action={askForVerificationAction} aria-label="Send the mail again">
      <p className="text-soft">
        We wrote to <strong className="font-medium text-ink">{email}</strong>. Nothing there after a minute? Look into the spam folder too.
      </p>
      <div className="flex flex-wrap gap-3">
        <SubmitButton variant="quiet" pendingLabel="Sending">
          Send the mail again
        </SubmitButton>
        <ButtonLink href="/sign-in">I have confirmed it</ButtonLink>
      </div>
    </ActionForm>
  );
}
