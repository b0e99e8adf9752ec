"use client";

import { Star } from "lucide-react";
import { useId } from "react";
import { FieldError } from "@/components/ui/field";
import { fieldId, useFormContext } from "@/components/ui/form-context";

const stars = [1, 2, 3, 4, 5] as const;

/** One to five stars, as five radio buttons; all up to the chosen one are filled. */
export function StarField({ chosen }: { readonly chosen?: number | undefined }) {
  const form = useFormContext();
  const ownId = useId();
  const id = form ? fieldId(form.id, "rating") : ownId;
  const wrong = form?.state.errors.find((each) => each.path === "rating")?.message;
  const typed = Number(form?.state.values["rating"] ?? chosen);
  return (
    <fieldset className="flex flex-col gap-1.5" aria-describedby={wrong ? `${id}-error` : undefined}>
      <legend className="mb-1.5 text-sm font-medium">Stars</legend>
      <div className="flex">
        {stars.map((count, index) => (
          // A star is filled when it or a later one is chosen: the labels after it say so, without any script.
          <label key={count} className="group/star relative cursor-pointer rounded p-1.5 text-control has-checked:text-running has-focus-visible:outline-2 has-focus-visible:outline-accent has-[~_label_:checked]:text-running">
            <input type="radio" name="rating" value={count} id={index === 0 ? id : `${id}-${count}`} defaultChecked={typed === count} required aria-invalid={Boolean(wrong) || undefined} className="absolute inset-0 m-0 cursor-pointer opacity-0" />
            <Star aria-hidden strokeWidth={1.5} className="size-8 group-has-checked/star:fill-current group-has-[~_label_:checked]/star:fill-current" />
            <span className="sr-only">{count === 1 ? "1 star" : `${count} stars`}</span>
          </label>
        ))}
      </div>
      {wrong && <FieldError id={`${id}-error`} message={wrong} />}
    </fieldset>
  );
}
