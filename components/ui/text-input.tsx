"use client";

import type { ComponentProps, ReactNode } from "react";
import { controlClass } from "@/components/ui/control-class";
import { cx } from "@/components/ui/cx";
import { useFieldContext } from "@/components/ui/form-context";

type Props = ComponentProps<"input"> & { prefix?: string; suffix?: ReactNode };

/** One line to type in (or a date, time, number, file); takes id, name, error and typed value from the Field around it. */
export function TextInput({ className, defaultValue, prefix, suffix, ...rest }: Props) {
  const field = useFieldContext();
  const typed = rest.type === "password" || rest.type === "file" ? undefined : field?.typed;
  const input = (
    <input
      id={field?.id}
      name={field?.name}
      required={field?.required}
      aria-invalid={field?.invalid || undefined}
      aria-describedby={field?.describedBy}
      defaultValue={rest.value === undefined ? (typed ?? defaultValue) : undefined}
      className={cx(controlClass, Boolean(prefix) && "pl-8", Boolean(suffix) && "pr-16", className)}
      {...rest}
    />
  );
  if (!prefix && !suffix) return input;
  return (
    <span className="relative block">
      {prefix && <span aria-hidden className="pointer-events-none absolute inset-y-0 left-3 flex items-center text-faint">{prefix}</span>}
      {input}
      {suffix && <span className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-sm text-faint">{suffix}</span>}
    </span>
  );
}
