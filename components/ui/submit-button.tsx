"use client";

import type { ComponentProps, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { buttonClass, type ButtonSize, type ButtonVariant } from "@/components/ui/button-class";
import { useFormContext } from "@/components/ui/form-context";

type Props = Omit<ComponentProps<"button">, "type"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  pendingLabel?: string;
};

/** Sends its form once: while the answer is on its way a second click does nothing and the label says so. */
export function SubmitButton({ variant, size, icon, pendingLabel, className, children, onClick, ...rest }: Props) {
  const form = useFormContext();
  const status = useFormStatus();
  const pending = status.pending || form?.pending === true;
  return (
    <button
      type="submit"
      className={buttonClass({ variant, size, className })}
      // Not `disabled`: the focus must stay where it is.
      aria-disabled={pending || undefined}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
      {...rest}
    >
      {pending ? <span aria-hidden className="breathe size-2 rounded-full bg-current" /> : icon}
      {pending ? (pendingLabel ?? children) : children}
    </button>
  );
}
