import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { zoneOptions } from "@/components/identity/zone-options";
import { updateMeAction } from "@/lib/identity/actions";

/** Name and time zone; the address is shown and cannot be changed here. */
export function ProfileForm({ name, timeZone, email }: { name: string; timeZone: string; email: string }) {
  return (
    <ActionForm action={updateMeAction} values={{ name, timeZone }} aria-label="About you" className="max-w-form">
      <Field name="name" label="Name" hint="As others see it.">
        <TextInput autoComplete="name" maxLength={80} />
      </Field>
      <Field name="timeZone" label="Time zone" hint="Times are shown and mails are written in it.">
        <Select options={zoneOptions(timeZone)} />
      </Field>
      <div className="flex flex-col gap-1.5">
        <p className="text-sm font-medium">E-mail</p>
        <p>{email}</p>
        <p className="text-sm text-faint">Confirmed. You sign in with it, and mails go there.</p>
      </div>
      <div>
        <SubmitButton pendingLabel="Saving">Save</SubmitButton>
      </div>
    </ActionForm>
  );
}
