"use client";

import { useEffect, useState, type ChangeEvent } from "react";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { photoRules } from "@/lib/files/core/photo-rules";

/** Chooses a photo, shows it as it will be cut, and says at once when it is too large to send. */
export function PhotoPicker() {
  const [preview, setPreview] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();

  useEffect(() => () => void (preview && URL.revokeObjectURL(preview)), [preview]);

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const file = event.currentTarget.files?.[0];
    const isTooLarge = file !== undefined && file.size > photoRules.maxBytes;
    if (isTooLarge) event.currentTarget.value = "";
    setProblem(isTooLarge ? "That photo is larger than 5 MB. Please choose a smaller one." : undefined);
    setPreview(file && !isTooLarge ? URL.createObjectURL(file) : null);
  }

  return (
    <div className="flex grow flex-wrap items-start gap-6">
      {preview && <img src={preview} alt="The photo you chose, as it will be cut" className="size-24 rounded border border-line object-cover" />}
      <div className="flex min-w-64 grow flex-col gap-4">
        <Field name="photo" label="New photo" hint="JPEG, PNG or WebP, up to 5 MB. It is cut square." error={problem}>
          <TextInput type="file" accept="image/jpeg,image/png,image/webp" onChange={choose} />
        </Field>
        <div>
          <SubmitButton pendingLabel="Sending">Save photo</SubmitButton>
        </div>
      </div>
    </div>
  );
}
