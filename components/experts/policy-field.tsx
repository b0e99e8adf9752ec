"use client";

import { useState } from "react";
import { type TierRow, TierRows } from "@/components/experts/tier-rows";
import { FieldError } from "@/components/ui/field";
import { useFormContext } from "@/components/ui/form-context";
import { policyNames, type Policy, termsOf } from "@/lib/bookings/core/policy-terms";
import { policyWords } from "@/lib/bookings/core/policy-words";

/** The cancellation policy: one of three, or the expert's own table of hours and percent, which stays typed while one looks at the others. */
export function PolicyField({ policy }: { readonly policy: Policy }) {
  const [name, setName] = useState<string>(typeof policy === "string" ? policy : "custom");
  const [rows, setRows] = useState<readonly TierRow[]>(() => termsOf(policy).tiers.map(({ hoursBefore, percent }, key) => ({ key, hours: String(hoursBefore), percent: String(percent) })));
  const form = useFormContext();
  const wrong = form?.state.errors.find((each) => each.path.startsWith("cancellationPolicy"))?.message;
  return (
    <fieldset className="flex flex-col gap-2" aria-describedby={wrong ? "cancellation-policy-error" : undefined}>
      <legend className="mb-1.5 text-sm font-medium">When a client cancels</legend>
      {[...policyNames, "custom" as const].map((value) => (
        <label key={value} className="flex items-start gap-3">
          <input type="radio" name="cancellationPolicy" value={value} checked={name === value} onChange={() => setName(value)} className="mt-1 size-4 shrink-0 accent-accent" />
          <span>
            <span className="font-medium">{value === "custom" ? "Your own" : <span className="capitalize">{value}</span>}</span>
            <span className="block text-sm text-soft">{value === "custom" ? "Up to ten steps of hours and percent." : policyWords(termsOf(value))}</span>
          </span>
        </label>
      ))}
      {name === "custom" && <TierRows rows={rows} onChange={setRows} />}
      {wrong && <FieldError id="cancellation-policy-error" message={wrong} />}
    </fieldset>
  );
}
