import { PasswordField } from "@/components/identity/password-field";
import { ActionForm } from "@/components/ui/action-form";
import { AppLink } from "@/components/ui/app-link";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { askForPasswordAction, changePasswordAction, forgotPasswordAction, resetPasswordAction } from "@/lib/identity/actions";

/** Asks for the link; the answer is the same whoever asks. */
export function ForgotPasswordForm() {
  return (
    <>
      <ActionForm action={forgotPasswordAction} aria-label="Set a new password" resetOnOk>
        <Field name="email" label="E-mail">
          <TextInput type="email" autoComplete="username" maxLength={254} />
        </Field>
        <SubmitButton size="lg" pendingLabel="Sending">
          Send me a link
        </SubmitButton>
      </ActionForm>
      <p className="mt-8 border-t border-line pt-6 text-soft">
        It came back to you?{" "}
        <AppLink href="/sign-in" className="text-accent underline underline-offset-4">
          Sign in
        </AppLink>
      </p>
    </>
  );
}

/** A new password by link; the address stands there for the browser's password store. */
export function ResetPasswordForm({ token, email }: { token: string; email: string }) {
  return (
    <ActionForm action={resetPasswordAction} aria-label="Choose a new password">
      <input type="hidden" name="token" value={token} />
      <input type="text" name="username" value={email} autoComplete="username" readOnly hidden />
      <PasswordField name="newPassword" label="New password" />
      <SubmitButton size="lg" pendingLabel="Saving">
        Save the new password
      </SubmitButton>
    </ActionForm>
  );
}

/** A new password for somebody who knows the old one. */
export function ChangePasswordForm({ email }: { email: string }) {
  return (
    <ActionForm action={changePasswordAction} aria-label="Change your password" resetOnOk className="max-w-form">
      <input type="text" name="username" value={email} autoComplete="username" readOnly hidden />
      <Field name="currentPassword" label="Current password">
        <TextInput type="password" autoComplete="current-password" maxLength={200} />
      </Field>
      <PasswordField name="newPassword" label="New password" />
      <div>
        <SubmitButton pendingLabel="Changing">Change password</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** A first password for somebody who came through Google: by link, which proves the address. */
export function FirstPasswordForm() {
  return (
    <ActionForm action={askForPasswordAction} aria-label="Set a password" className="max-w-form">
      <p className="text-soft">Your account has no password: you sign in with Google. You can set one by a link that we send to your address.</p>
      <div>
        <SubmitButton variant="quiet" pendingLabel="Sending">
          Send me a link
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
