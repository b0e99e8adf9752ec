"use client";

import { Plus, X } from "lucide-react";
import { useRef } from "react";
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
  const add = useRef<HTMLButtonElement>(null);
  const replace = (index: number, next: Opening): void => onChange(openings.map((each, at) => (at === index ? next : each)));
  // Its button goes with the window: who works by keyboard goes on from the next one.
  const remove = (index: number): void => {
    onChange(openings.filter((_, at) => at !== index));
    add.current?.focus();
  };
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
            onClick={() => remove(index)}
            className={buttonClass({ variant: "quiet", size: "sm" })}
          >
            <X aria-hidden strokeWidth={1.5} className="size-4" />
          </button>
        </div>
      ))}
      <div>
        <button ref={add} type="button" onClick={() => onChange([...openings, nextOpening(openings)])} className={buttonClass({ variant: "link", size: "sm" })}>
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
      className={`${controlClass} w-34! px-2! tabular-nums sm:w-36! sm:px-3!`}
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
