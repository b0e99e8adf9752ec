"use client";

import { ChevronDown } from "lucide-react";
import { controlClass } from "@/components/ui/control-class";
import { cx } from "@/components/ui/cx";

type Props = { name: string; label: string; value: string; options: readonly (readonly [value: string, words: string])[] };

/** One choice of many in a plain form; drawn here, so that the long lists travel as words. */
export function FilterSelect({ name, label, value, options }: Props) {
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={`filter-${name}`} className="text-sm font-medium">
        {label}
      </label>
      <span className="relative block">
        <select id={`filter-${name}`} name={name} defaultValue={value} key={value} className={cx(controlClass, "appearance-none truncate pr-10")}>
          {options.map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden strokeWidth={1.5} className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-faint" />
      </span>
    </div>
  );
}
