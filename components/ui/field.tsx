"use client";

import { CircleAlert } from "lucide-react";
import { useId, type ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { FieldContext, fieldId, useFormContext } from "@/components/ui/form-context";

type Props = {
  name: string;
  label: string;
  hint?: ReactNode;
  /** Overrides the error that the form around it has for this name. */
  error?: string | undefined;
  required?: boolean;
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean;
  className?: string;
  children: ReactNode;
};

/** Label, hint and error of one control, wired together; inside an ActionForm the error and what was typed arrive by themselves. */
export function Field({ name, label, hint, error, required = true, labelHidden, className, children }: Props) {
  const form = useFormContext();
  const ownId = useId();
  const id = form ? fieldId(form.id, name) : `${ownId}-${name}`;
  const wrong = error ?? form?.state.errors.find((each) => each.path === name)?.message;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = wrong ? `${id}-error` : undefined;
  const field = {
    id,
    name,
    required,
    describedBy: [errorId, hintId].filter(Boolean).join(" ") || undefined,
    invalid: Boolean(wrong),
    typed: form?.state.values[name],
  };
  return (
    <div className={cx("flex flex-col gap-1.5", className)}>
      <label htmlFor={id} className={labelHidden ? "sr-only" : "text-sm font-medium"}>
        {label}
        {!required && <span className="font-normal text-faint"> (optional)</span>}
      </label>
      <FieldContext value={field}>{children}</FieldContext>
      {wrong && <FieldError id={`${id}-error`} message={wrong} />}
      {hint && (
        <p id={hintId} className="text-sm text-faint">
          {hint}
        </p>
      )}
    </div>
  );
}

/** The sentence beside a wrong field. */
export function FieldError({ id, message }: { id: string; message: string }) {
  return (
    <p id={id} className="flex gap-1.5 text-sm text-loss">
      <CircleAlert aria-hidden strokeWidth={1.5} className="mt-0.5 size-4 shrink-0" />
      {message}
    </p>
  );
}
