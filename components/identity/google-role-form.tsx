import { BrowserZone } from "@/components/identity/browser-zone";
import { RoleChoice } from "@/components/identity/role-choice";
import { TermsTick } from "@/components/identity/terms-tick";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { signUpWithGoogleAction } from "@/lib/identity/actions";

/** What Google cannot tell: what brings a person here, and their word on the terms. */
export function GoogleRoleForm({ name }: { name: string }) {
  return (
    <ActionForm action={signUpWithGoogleAction} values={{ name }} aria-label="Choose a role">
      <RoleChoice chosen="client" />
      <Field name="name" label="Your name" hint="As others should see it.">
        <TextInput autoComplete="name" maxLength={80} />
      </Field>
      <TermsTick />
      <BrowserZone />
      <SubmitButton size="lg" pendingLabel="Making your account">
        Make my account
      </SubmitButton>
    </ActionForm>
  );
}
