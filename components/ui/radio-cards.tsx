"use client";

import { useId, type ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { FieldError } from "@/components/ui/field";
import { fieldId, useFormContext } from "@/components/ui/form-context";

export type RadioCard = { value: string; label: string; detail?: ReactNode; icon?: ReactNode; disabled?: boolean };

type Props = {
  name: string;
  legend: string;
  options: readonly RadioCard[];
  defaultValue?: string;
  columns?: 1 | 2 | 3;
  required?: boolean;
};

const grids = { 1: "", 2: "sm:grid-cols-2", 3: "sm:grid-cols-3" };

/** A few choices of which one is taken, each with room for its sentence. */
export function RadioCards({ name, legend, options, defaultValue, columns = 2, required = true }: Props) {
  const form = useFormContext();
  const ownId = useId();
  const id = form ? fieldId(form.id, name) : ownId;
  const wrong = form?.state.errors.find((each) => each.path === name)?.message;
  const chosen = form?.state.values[name] ?? defaultValue;
  return (
    <fieldset className="flex flex-col gap-1.5" aria-describedby={wrong ? `${id}-error` : undefined}>
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      <div className={cx("grid gap-2", grids[columns])}>
        {options.map((option, index) => (
          <RadioCardOption
            key={option.value}
            {...option}
            id={index === 0 ? id : `${id}-${option.value}`}
            name={name}
            checked={option.value === chosen}
            required={required}
            invalid={Boolean(wrong)}
          />
        ))}
      </div>
      {wrong && <FieldError id={`${id}-error`} message={wrong} />}
    </fieldset>
  );
}

type OptionProps = RadioCard & { id: string; name: string; checked: boolean; required: boolean; invalid: boolean };

function RadioCardOption({ id, name, value, label, detail, icon, checked, required, invalid, disabled }: OptionProps) {
  return (
    <label
      htmlFor={id}
      className="flex items-start gap-3 rounded border border-control bg-raised p-3 transition-colors duration-150 hover:border-ink has-checked:border-accent has-checked:bg-accent-wash has-checked:ring-1 has-checked:ring-accent has-disabled:opacity-55 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
    >
      <input
        type="radio"
        id={id}
        name={name}
        value={value}
        defaultChecked={checked}
        required={required}
        disabled={disabled}
        aria-invalid={invalid || undefined}
        className="mt-1 size-4 shrink-0 focus-visible:outline-none"
      />
      <span className="min-w-0 grow">
        <span className="font-medium">{label}</span>
        {detail && <span className="block text-sm text-soft">{detail}</span>}
      </span>
      {icon && <span aria-hidden className="text-faint [&_svg]:size-5">{icon}</span>}
    </label>
  );
}
