"use client";

import { controlClass } from "@/components/ui/control-class";

export type BookingRules = {
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly noticeMinutes: number;
  readonly horizonDays: number;
  readonly dailyLimit: number | null;
};

type Props = { readonly rules: BookingRules; readonly onChange: (rules: BookingRules) => void };

type Choice = readonly [value: number, words: string];

const buffers: readonly Choice[] = [[0, "None"], [5, "5 minutes"], [10, "10 minutes"], [15, "15 minutes"], [30, "30 minutes"], [60, "1 hour"], [120, "2 hours"]];
const notices: readonly Choice[] = [[0, "None"], [60, "1 hour"], [240, "4 hours"], [720, "12 hours"], [1_440, "1 day"], [2_880, "2 days"], [4_320, "3 days"], [10_080, "1 week"]];
const horizons: readonly Choice[] = [[14, "2 weeks"], [30, "30 days"], [60, "60 days"], [90, "90 days"], [180, "6 months"], [365, "1 year"]];
const limits: readonly Choice[] = [[0, "No limit"], [1, "1 session"], [2, "2 sessions"], [3, "3 sessions"], [4, "4 sessions"], [5, "5 sessions"], [6, "6 sessions"], [8, "8 sessions"], [10, "10 sessions"]];

/** What keeps sessions apart, how late and how early people may book, and how many a day. */
export function RulesFields({ rules, onChange }: Props) {
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <Choose label="Free time before a session" choices={buffers} unit="minutes" value={rules.bufferBeforeMinutes} onChange={(bufferBeforeMinutes) => onChange({ ...rules, bufferBeforeMinutes })} />
      <Choose label="Free time after a session" choices={buffers} unit="minutes" value={rules.bufferAfterMinutes} onChange={(bufferAfterMinutes) => onChange({ ...rules, bufferAfterMinutes })} />
      <Choose label="Shortest notice" choices={notices} unit="minutes" value={rules.noticeMinutes} onChange={(noticeMinutes) => onChange({ ...rules, noticeMinutes })} />
      <Choose label="Furthest day ahead" choices={horizons} unit="days" value={rules.horizonDays} onChange={(horizonDays) => onChange({ ...rules, horizonDays })} />
      <Choose label="Most sessions a day" choices={limits} unit="sessions" value={rules.dailyLimit ?? 0} onChange={(limit) => onChange({ ...rules, dailyLimit: limit === 0 ? null : limit })} />
    </div>
  );
}

type ChooseProps = { readonly label: string; readonly choices: readonly Choice[]; readonly unit: string; readonly value: number; readonly onChange: (value: number) => void };

function Choose({ label, choices, unit, value, onChange }: ChooseProps) {
  const shown = choices.some(([known]) => known === value) ? choices : [...choices, [value, `${value} ${unit}`] as const];
  return (
    <label className="flex flex-col gap-1.5 text-sm font-medium">
      {label}
      <select value={value} onChange={(event) => onChange(Number(event.target.value))} className={`${controlClass} font-normal`}>
        {shown.map(([known, words]) => <option key={known} value={known}>{words}</option>)}
      </select>
    </label>
  );
}
