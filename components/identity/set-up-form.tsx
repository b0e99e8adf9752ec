import { BrowserZone } from "@/components/identity/browser-zone";
import { PasswordField } from "@/components/identity/password-field";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { setUpAction } from "@/lib/identity/actions";

/** The first admin's account, for whoever can read the start log. */
export function SetUpForm() {
  return (
    <ActionForm action={setUpAction} aria-label="Set up">
      <Field name="code" label="Code" hint="It stands at the end of what the start printed, and works once.">
        <TextInput autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={100} className="font-mono" />
      </Field>
      <Field name="name" label="Your name">
        <TextInput autoComplete="name" maxLength={80} />
      </Field>
      <Field name="email" label="E-mail">
        <TextInput type="email" autoComplete="username" maxLength={254} />
      </Field>
      <PasswordField name="password" label="Password" />
      <BrowserZone />
      <SubmitButton size="lg" pendingLabel="Setting up">
        Make the first admin
      </SubmitButton>
    </ActionForm>
  );
}
