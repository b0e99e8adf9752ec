import { ActionForm } from "@/components/ui/action-form";
import { AppLink } from "@/components/ui/app-link";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { signInAction } from "@/lib/identity/actions";

/** Address and password; `next` is the path to come back to. */
export function SignInForm({ next }: { next: string }) {
  return (
    <ActionForm action={signInAction} aria-label="Sign in">
      <input type="hidden" name="next" value={next} />
      <Field name="email" label="E-mail">
        <TextInput type="email" autoComplete="username" autoFocus />
      </Field>
      <Field
        name="password"
        label="Password"
        hint={
          <AppLink href="/forgot-password" className="underline underline-offset-4 hover:text-ink">
            Forgot it? Set a new one
          </AppLink>
        }
      >
        <TextInput type="password" autoComplete="current-password" />
      </Field>
      <SubmitButton size="lg" pendingLabel="Signing in">
        Sign in
      </SubmitButton>
    </ActionForm>
  );
}
