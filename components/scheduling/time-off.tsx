"use client";

import { Trash2 } from "lucide-react";
import { useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { controlClass } from "@/components/ui/control-class";
import { dateWords } from "@/components/scheduling/date-overrides";

/** Whole local days, both ends included. */
export type DaysOff = { readonly from: string; readonly to: string };

type Props = { readonly timeOff: readonly DaysOff[]; readonly today: string; readonly onChange: (timeOff: readonly DaysOff[]) => void };

/** Days on which nothing can be booked. */
export function TimeOff({ timeOff, today, onChange }: Props) {
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const isBackwards = from !== "" && to !== "" && to < from;
  const add = (): void => {
    onChange([...timeOff, { from, to: to || from }].toSorted((a, b) => a.from.localeCompare(b.from)));
    setFrom("");
    setTo("");
  };
  return (
    <div className="flex flex-col gap-4">
      {timeOff.length === 0 && <p className="text-soft">No time off is planned.</p>}
      <ul className="divide-y divide-line">
        {timeOff.map((off) => (
          <li key={`${off.from}-${off.to}`} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <span>{off.from === off.to ? dateWords(off.from) : `${dateWords(off.from)} to ${dateWords(off.to)}`}</span>
            <button type="button" onClick={() => onChange(timeOff.filter((each) => each !== off))} className={buttonClass({ variant: "quiet", size: "sm" })}>
              <Trash2 aria-hidden strokeWidth={1.5} className="size-4" /> Remove<span className="sr-only"> time off from {dateWords(off.from)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-end gap-3">
        <DateField label="First day" min={today} value={from} onChange={setFrom} />
        <DateField label="Last day" min={from || today} value={to} onChange={setTo} />
        <button type="button" disabled={from === "" || isBackwards} onClick={add} className={buttonClass({ variant: "quiet" })}>Take these days off</button>
      </div>
      {isBackwards && <p role="alert" className="text-sm text-loss">The last day cannot be before the first.</p>}
    </div>
  );
}

function DateField({ label, min, value, onChange }: { readonly label: string; readonly min: string; readonly value: string; readonly onChange: (value: string) => void }) {
  return (
    <label className="flex flex-col gap-1.5 text-sm font-medium">
      {label}
      <input type="date" min={min} value={value} onChange={(event) => onChange(event.target.value)} className={`${controlClass} font-normal`} />
    </label>
  );
}
