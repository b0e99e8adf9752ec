"use client";

import { ChevronRight } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";
import { useFormContext } from "@/components/ui/form-context";

type Props = { readonly summary: string; readonly hint?: string; readonly names: readonly string[]; readonly children: ReactNode };

/** A part of a form that most people never need; it opens by itself where one of its fields (`names`) was refused. */
export function Folded({ summary, hint, names, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  const form = useFormContext();
  const errors = form?.state.errors;
  useEffect(() => {
    if (details.current && errors?.some(({ path }) => names.includes(path))) details.current.open = true;
  }, [errors, names]);
  return (
    <details ref={details} className="group/fold rounded border border-line bg-raised">
      <summary className="flex cursor-pointer list-none items-start gap-3 rounded p-4 [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden strokeWidth={1.5} className="mt-0.5 size-5 shrink-0 text-faint transition-transform duration-150 group-open/fold:rotate-90" />
        <span>
          <span className="font-medium">{summary}</span>
          {hint && <span className="block text-sm text-soft">{hint}</span>}
        </span>
      </summary>
      <div className="flex flex-col gap-5 border-t border-line p-4">{children}</div>
    </details>
  );
}
