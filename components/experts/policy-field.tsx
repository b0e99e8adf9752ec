"use client";

import { useState } from "react";
import { controlClass } from "@/components/ui/control-class";
import { FieldError } from "@/components/ui/field";
import { useFormContext } from "@/components/ui/form-context";
import { policyNames, type Policy, termsOf } from "@/lib/bookings/core/policy-terms";
import { policyWords } from "@/lib/bookings/core/policy-words";

const rows = [0, 1, 2];

/** The cancellation policy: one of three, or the expert's own table of hours and percent. */
export function PolicyField({ policy }: { readonly policy: Policy }) {
  const [name, setName] = useState<string>(typeof policy === "string" ? policy : "custom");
  const form = useFormContext();
  const wrong = form?.state.errors.find((each) => each.path.startsWith("cancellationPolicy"))?.message;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-sm font-medium">When a client cancels</legend>
      {[...policyNames, "custom" as const].map((value) => (
        <label key={value} className="flex items-start gap-3">
          <input type="radio" name="cancellationPolicy" value={value} checked={name === value} onChange={() => setName(value)} className="mt-1 size-4 accent-accent" />
          <span>
            <span className="font-medium capitalize">{value === "custom" ? "Your own" : value}</span>
            <span className="block text-sm text-soft">{value === "custom" ? "Up to three steps of hours and percent." : policyWords(termsOf(value))}</span>
          </span>
        </label>
      ))}
      {name === "custom" && <Tiers tiers={termsOf(policy).tiers} />}
      {wrong && <FieldError id="cancellation-policy-error" message={wrong} />}
    </fieldset>
  );
}

function Tiers({ tiers }: { readonly tiers: readonly { readonly hoursBefore: number; readonly percent: number }[] }) {
  return (
    <div className="ml-7 flex flex-col gap-2">
      {rows.map((row) => (
        <div key={row} className="flex flex-wrap items-center gap-2 text-sm">
          <span>Until</span>
          <input name="tierHours" type="number" min={0} max={8760} defaultValue={tiers[row]?.hoursBefore} aria-label={`Step ${row + 1}, hours before`} className={`${controlClass} w-24!`} />
          <span>hours before,</span>
          <input name="tierPercent" type="number" min={0} max={100} defaultValue={tiers[row]?.percent} aria-label={`Step ${row + 1}, percent back`} className={`${controlClass} w-24!`} />
          <span>% comes back</span>
        </div>
      ))}
    </div>
  );
}
