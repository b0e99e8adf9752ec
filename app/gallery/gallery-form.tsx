"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { FormState } from "@/lib/kernel/form-state";

/** A form that refuses a short name and otherwise says thank you. */
export function GalleryForm({ label }: { label: string }) {
  return (
    <ActionForm action={refuseShort} aria-label={label}>
      <Field name="name" label="Name">
        <TextInput />
      </Field>
      <Field name="kind" label="Kind">
        <Select placeholder="Choose one" options={[{ value: "coach", label: "Coach" }, { value: "mentor", label: "Mentor" }]} />
      </Field>
      <SubmitButton pendingLabel="Saving" className="self-start">
        Save
      </SubmitButton>
    </ActionForm>
  );
}

async function refuseShort(_state: FormState, formData: FormData): Promise<FormState> {
  await new Promise((done) => setTimeout(done, 600));
  const values = { name: String(formData.get("name")), kind: String(formData.get("kind")) };
  if (values.name.length > 1 && values.kind) return { status: "ok", message: "Saved.", errors: [], values };
  const errors = [
    { path: "name", message: "A name has at least two letters." },
    { path: "kind", message: "Choose one of the kinds." },
  ];
  return { status: "refused", message: "Two things need another look.", errors, values };
}
