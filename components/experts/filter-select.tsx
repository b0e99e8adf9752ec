"use client";

import { fromLines } from "@/components/experts/option-lines";
import { controlClass } from "@/components/ui/control-class";

type Props = { name: string; label: string; value: string; /** What `toLines` makes of values and their words. */ options: string };

/** One choice of many in a plain form; drawn here, so that the long lists travel as words. */
export function FilterSelect({ name, label, value, options }: Props) {
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={`filter-${name}`} className="text-sm font-medium">
        {label}
      </label>
      <span className="arrowed">
        <select id={`filter-${name}`} name={name} defaultValue={value} key={value} className={`${controlClass} appearance-none truncate pr-10`}>
          {fromLines(options).map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
