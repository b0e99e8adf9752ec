"use client";

import { Trash2 } from "lucide-react";
import { useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { controlClass } from "@/components/ui/control-class";
import { OpeningsRow } from "@/components/scheduling/openings-row";
import type { Opening } from "@/lib/scheduling/core/week-grid";

/** The openings of one date instead of its weekday's; none closes it. */
export type DateOverride = { readonly date: string; readonly openings: readonly Opening[] };

type Props = { readonly overrides: readonly DateOverride[]; readonly today: string; readonly onChange: (overrides: readonly DateOverride[]) => void };

/** Dates with hours of their own. */
export function DateOverrides({ overrides, today, onChange }: Props) {
  const [date, setDate] = useState("");
  const isKnown = overrides.some((each) => each.date === date);
  const add = (): void => {
    onChange([...overrides, { date, openings: [] }].toSorted((a, b) => a.date.localeCompare(b.date)));
    setDate("");
  };
  return (
    <div className="flex flex-col gap-4">
      {overrides.length === 0 && <p className="text-soft">No date has hours of its own.</p>}
      <ul className="divide-y divide-line">
        {overrides.map((override) => (
          <li key={override.date} className="grid gap-2 py-3 sm:grid-cols-[12rem_1fr_auto] sm:gap-4">
            <h3 className="py-2 font-medium">{dateWords(override.date)}</h3>
            <OpeningsRow
              label={dateWords(override.date)}
              openings={override.openings}
              onChange={(openings) => onChange(overrides.map((each) => (each.date === override.date ? { ...each, openings } : each)))}
            />
            <div>
              <button type="button" onClick={() => onChange(overrides.filter((each) => each.date !== override.date))} className={buttonClass({ variant: "quiet", size: "sm" })}>
                <Trash2 aria-hidden strokeWidth={1.5} className="size-4" /> Remove<span className="sr-only"> {dateWords(override.date)}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-end gap-3">
        <label className="flex flex-col gap-1.5 text-sm font-medium">
          Date
          <input type="date" min={today} value={date} onChange={(event) => setDate(event.target.value)} className={`${controlClass} font-normal`} />
        </label>
        <button type="button" disabled={date === "" || isKnown} onClick={add} className={buttonClass({ variant: "quiet" })}>
          Give this date its own hours
        </button>
      </div>
    </div>
  );
}

/** "Thursday 24 December 2026" for a local date. */
export function dateWords(date: string): string {
  const format = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return format.format(new Date(`${date}T00:00:00Z`));
}
