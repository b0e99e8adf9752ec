"use client";

import type { ComponentProps } from "react";
import { controlClass } from "@/components/ui/control-class";
import { cx } from "@/components/ui/cx";
import { useFieldContext } from "@/components/ui/form-context";

/** Several lines to type in; grows with its text where the browser can. */
export function Textarea({ className, defaultValue, rows = 4, ...rest }: ComponentProps<"textarea">) {
  const field = useFieldContext();
  return (
    <textarea
      id={field?.id}
      name={field?.name}
      required={field?.required}
      aria-invalid={field?.invalid || undefined}
      aria-describedby={field?.describedBy}
      rows={rows}
      defaultValue={rest.value === undefined ? (field?.typed ?? defaultValue) : undefined}
      className={cx(controlClass, "field-sizing-content min-h-24 max-h-96", className)}
      {...rest}
    />
  );
}
