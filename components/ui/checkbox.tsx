"use client";

import { useId, type ComponentProps, type ReactNode } from "react";
import { FieldError } from "@/components/ui/field";
import { fieldId, useFormContext } from "@/components/ui/form-context";

type Props = Omit<ComponentProps<"input">, "type"> & { name: string; label: ReactNode; hint?: ReactNode };

/** One thing that is so or not. Checkboxes that share a name make a list; give each its `value`. */
export function Checkbox({ label, hint, name, value, defaultChecked, ...rest }: Props) {
  const form = useFormContext();
  const ownId = useId();
  const id = form && value === undefined ? fieldId(form.id, name) : ownId;
  const wrong = value === undefined ? form?.state.errors.find((each) => each.path === name)?.message : undefined;
  const wasSent = form !== null && form.state.status === "refused" && value === undefined;
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="flex items-start gap-3 py-1 text-base">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          aria-invalid={Boolean(wrong) || undefined}
          aria-describedby={wrong ? `${id}-error` : undefined}
          defaultChecked={rest.checked === undefined ? (wasSent ? name in form.state.values : defaultChecked) : undefined}
          className="mt-0.5 size-5 shrink-0"
          {...rest}
        />
        <span>
          {label}
          {hint && <span className="block text-sm text-faint">{hint}</span>}
        </span>
      </label>
      {wrong && <FieldError id={`${id}-error`} message={wrong} />}
    </div>
  );
}
