"use client";

import { Plus, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { controlClass } from "@/components/ui/control-class";
import { termsOf } from "@/lib/bookings/core/policy-terms";
import { policyWords } from "@/lib/bookings/core/policy-words";

/** One step as it is typed. */
export type TierRow = { readonly key: number; readonly hours: string; readonly percent: string };

type Props = { readonly rows: readonly TierRow[]; readonly onChange: (rows: readonly TierRow[]) => void };

const most = 10;

/** The steps of a policy of one's own: add, change and take away; below, what a client will read. */
export function TierRows({ rows, onChange }: Props) {
  const change = (key: number, said: Partial<TierRow>): void => onChange(rows.map((row) => (row.key === key ? { ...row, ...said } : row)));
  const add = (): void => onChange([...rows, { key: 1 + Math.max(-1, ...rows.map(({ key }) => key)), hours: "", percent: "" }]);
  return (
    <div className="ml-7 flex flex-col gap-3">
      <ol className="flex flex-col gap-2">
        {rows.map((row, index) => (
          <li key={row.key} className="flex flex-wrap items-center gap-2 text-sm">
            <span>Until</span>
            <Cell name="tierHours" label={`Step ${index + 1}, hours before`} value={row.hours} max={8_760} onChange={(hours) => change(row.key, { hours })} />
            <span>hours before,</span>
            <Cell name="tierPercent" label={`Step ${index + 1}, percent back`} value={row.percent} max={100} onChange={(percent) => change(row.key, { percent })} />
            <span>% comes back</span>
            <Button variant="quiet" size="sm" aria-label={`Take step ${index + 1} away`} icon={<X aria-hidden strokeWidth={1.5} />} onClick={() => onChange(rows.filter(({ key }) => key !== row.key))} />
          </li>
        ))}
      </ol>
      {rows.length < most && <div><Button variant="quiet" size="sm" icon={<Plus aria-hidden strokeWidth={1.5} />} onClick={add}>Add a step</Button></div>}
      <p className="text-sm text-soft" aria-live="polite">{wordsOf(rows)}</p>
    </div>
  );
}

type CellProps = { readonly name: string; readonly label: string; readonly value: string; readonly max: number; readonly onChange: (value: string) => void };

function Cell({ name, label, value, max, onChange }: CellProps) {
  return <input name={name} type="number" inputMode="numeric" min={0} max={max} value={value} onChange={(event) => onChange(event.target.value)} aria-label={label} className={`${controlClass} w-24!`} />;
}

function wordsOf(rows: readonly TierRow[]): string {
  const tiers = rows.filter(({ hours, percent }) => hours !== "" && percent !== "").map(({ hours, percent }) => ({ hoursBefore: Number(hours), percent: Number(percent) }));
  return policyWords(termsOf({ tiers }));
}
