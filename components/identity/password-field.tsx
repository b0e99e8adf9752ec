"use client";

import { useState } from "react";
import { cx } from "@/components/ui/cx";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { passwordStrength } from "@/lib/identity/core/password-policy";

const words = ["Too short: 10 characters at least.", "Easy to guess. Longer is better than odder.", "Good.", "Strong."] as const;
const fills = ["bg-loss", "bg-running", "bg-accent", "bg-confirmed"] as const;

/** A password that is chosen, with a word on how good it is while it is typed. */
export function PasswordField({ name, label }: { name: string; label: string }) {
  const [typed, setTyped] = useState("");
  const strength = passwordStrength(typed);
  return (
    <Field name={name} label={label} hint="At least 10 characters. A few words that do not belong together are good.">
      <TextInput type="password" autoComplete="new-password" maxLength={200} onInput={(event) => setTyped(event.currentTarget.value)} />
      <span aria-hidden className="flex gap-1">
        {fills.map((fill, step) => (
          <span key={fill} className={cx("h-1 grow rounded-full transition-colors duration-150", typed !== "" && step <= strength ? fills[strength] : "bg-line")} />
        ))}
      </span>
      <span role="status" className="text-sm text-soft empty:hidden">
        {typed === "" ? "" : words[strength]}
      </span>
    </Field>
  );
}
