"use client";

import { createContext, useContext } from "react";
import type { FormState } from "@/lib/kernel/form-state";

export type FormContextValue = { id: string; pending: boolean; state: FormState };
export type FieldContextValue = {
  id: string;
  name: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
  /** What the person typed before a refusal; undefined when the form was not sent. */
  typed: string | undefined;
};

export const FormContext = createContext<FormContextValue | null>(null);
export const FieldContext = createContext<FieldContextValue | null>(null);

/** The form around a field or button, or null outside an ActionForm. */
export function useFormContext(): FormContextValue | null {
  return useContext(FormContext);
}

/** The field around a control, or null when the control stands alone. */
export function useFieldContext(): FieldContextValue | null {
  return useContext(FieldContext);
}

/** The id of the control called `name` inside the form `formId`. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`;
}
