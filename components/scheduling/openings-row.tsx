"use client";

import { Plus, X } from "lucide-react";
import { buttonClass } from "@/components/ui/button-class";
import { controlClass } from "@/components/ui/control-class";
import { clockOf, minutesOf, type Opening } from "@/lib/scheduling/core/week-grid";

type Props = {
  /** Whose hours: "Monday", "24 December". */
  readonly label: string;
  readonly openings: readonly Opening[];
  readonly onChange: (openings: readonly Opening[]) => void;
};

/** The windows of one day as pairs of times, with one more or one less. */
export function OpeningsRow({ label, openings, onChange }: Props) {
  const replace = (index: number, next: Opening): void => onChange(openings.map((each, at) => (at === index ? next : each)));
  return (
    <div className="flex flex-col gap-2">
      {openings.length === 0 && <p className="py-2 text-base text-faint">Closed</p>}
      {openings.map((opening, index) => (
        <div key={index} className="flex flex-wrap items-center gap-2">
          <TimeInput label={`${label}, window ${index + 1}, opens`} minutes={opening.from} onChange={(from) => replace(index, { ...opening, from })} />
          <span aria-hidden className="text-faint">to</span>
          <TimeInput label={`${label}, window ${index + 1}, closes`} minutes={opening.to} onChange={(to) => replace(index, { ...opening, to })} />
          {opening.to > 24 * 60 && <span className="text-sm text-faint">next day</span>}
          <button
            type="button"
            aria-label={`Remove window ${index + 1} of ${label}`}
            onClick={() => onChange(openings.filter((_, at) => at !== index))}
            className={buttonClass({ variant: "quiet", size: "sm" })}
          >
            <X aria-hidden strokeWidth={1.5} className="size-4" />
          </button>
        </div>
      ))}
      <div>
        <button type="button" onClick={() => onChange([...openings, nextOpening(openings)])} className={buttonClass({ variant: "link", size: "sm" })}>
          <Plus aria-hidden strokeWidth={1.5} className="size-4" /> Add a window<span className="sr-only"> on {label}</span>
        </button>
      </div>
    </div>
  );
}

function TimeInput({ label, minutes, onChange }: { readonly label: string; readonly minutes: number; readonly onChange: (minutes: number) => void }) {
  return (
    <input
      type="time"
      step={300}
      required
      aria-label={label}
      value={clockOf(minutes)}
      onChange={(event) => event.target.value && onChange(minutesOf(event.target.value))}
      className={`${controlClass} w-36! tabular-nums`}
    />
  );
}

/** A sensible next window: the morning of a closed day, else an hour after the last one. */
function nextOpening(openings: readonly Opening[]): Opening {
  const last = openings.at(-1);
  if (!last) return { from: 9 * 60, to: 17 * 60 };
  const from = Math.min(last.to + 60, 22 * 60);
  return { from, to: from + 60 };
}
