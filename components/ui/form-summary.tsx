"use client";

import { fieldId, useFormContext } from "@/components/ui/form-context";
import { Notice } from "@/components/ui/notice";

/** What became of the form: one sentence, and the way to each wrong field. */
export function FormSummary() {
  const form = useFormContext();
  if (!form || form.state.status === "idle") return null;
  const { status, message, errors } = form.state;
  if (status === "ok") return message ? <Notice tone="success" title={message} /> : null;
  // A single refusal that is the whole sentence already stands in the title and beside its field.
  const isSaid = errors.length === 1 && errors[0]?.message === message;
  return (
    <Notice tone="error" title={message ?? "Please look at these again."}>
      {errors.length > 0 && !isSaid && (
        <ul className="mt-1 flex flex-col gap-1">
          {errors.map((error) => (
            <li key={`${error.path} ${error.message}`}>
              {error.path ? (
                <a href={`#${fieldId(form.id, error.path)}`} className="underline underline-offset-4">
                  {error.message}
                </a>
              ) : (
                error.message
              )}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
