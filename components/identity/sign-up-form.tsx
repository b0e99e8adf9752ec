import { BrowserZone } from "@/components/identity/browser-zone";
import { PasswordField } from "@/components/identity/password-field";
import { RoleChoice } from "@/components/identity/role-choice";
import { TermsTick } from "@/components/identity/terms-tick";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { signUpAction } from "@/lib/identity/actions";

/** Everything an account begins with. */
export function SignUpForm({ role }: { role: string }) {
  return (
    <ActionForm action={signUpAction} aria-label="Sign up">
      <RoleChoice chosen={role} />
      <Field name="name" label="Your name" hint="As others should see it.">
        <TextInput autoComplete="name" maxLength={80} />
      </Field>
      <Field name="email" label="E-mail">
        <TextInput type="email" autoComplete="username" maxLength={254} />
      </Field>
      <PasswordField name="password" label="Password" />
      <TermsTick />
      <BrowserZone />
      <SubmitButton size="lg" pendingLabel="Making your account">
        Make my account
      </SubmitButton>
    </ActionForm>
  );
}
