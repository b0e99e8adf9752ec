"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { controlClass } from "@/components/ui/control-class";
import { cx } from "@/components/ui/cx";
import { useFieldContext } from "@/components/ui/form-context";

export type SelectOption = { value: string; label: string; disabled?: boolean };
export type SelectGroup = { label: string; options: readonly SelectOption[] };

type Props = Omit<ComponentProps<"select">, "children" | "multiple"> & {
  options: readonly (SelectOption | SelectGroup)[];
  /** First, empty choice, such as "Any language". */
  placeholder?: string;
};

/** The browser's own list of choices, in our clothes. */
export function Select({ options, placeholder, className, defaultValue, ...rest }: Props) {
  const field = useFieldContext();
  const initial = field?.typed ?? defaultValue;
  return (
    <span className={cx("relative block", className)}>
      <select
        // A select keeps its first default for good; a new key takes over what came back after a refusal.
        key={rest.value === undefined ? String(initial ?? "") : undefined}
        id={field?.id}
        name={field?.name}
        required={field?.required}
        aria-invalid={field?.invalid || undefined}
        aria-describedby={field?.describedBy}
        defaultValue={rest.value === undefined ? initial : undefined}
        className={cx(controlClass, "appearance-none truncate pr-10")}
        {...rest}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((each) =>
          "options" in each ? (
            <optgroup key={each.label} label={each.label}>
              {each.options.map(renderOption)}
            </optgroup>
          ) : (
            renderOption(each)
          ),
        )}
      </select>
      <ChevronDown aria-hidden strokeWidth={1.5} className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-faint" />
    </span>
  );
}

function renderOption({ value, label, disabled }: SelectOption) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}
