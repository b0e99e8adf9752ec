"use client";

import { buttonClass } from "@/components/ui/button-class";
import { dayNames } from "@/components/scheduling/day-names";
import { OpeningsRow } from "@/components/scheduling/openings-row";
import { WeekPainter } from "@/components/scheduling/week-painter";
import { copyDay, openMinutes, setDay, type Week } from "@/lib/scheduling/core/week-grid";

type Props = { readonly week: Week; readonly onChange: (week: Week) => void };

const weekdays = [0, 1, 2, 3, 4];
const everyDay = [0, 1, 2, 3, 4, 5, 6];

/** The hours of every week: painted with a pointer, or typed day by day. */
export function WeeklyHours({ week, onChange }: Props) {
  const hours = openMinutes(week) / 60;
  return (
    <div className="flex flex-col gap-6">
      <p className="text-soft">
        Open {hours % 1 === 0 ? hours : hours.toFixed(1)} hours a week. <span className="hidden sm:inline">Drag over a day to open it; drag over open hours to close them.</span>
      </p>
      <WeekPainter week={week} onChange={onChange} />
      <ul className="divide-y divide-line border-y border-line">
        {dayNames.map(({ long }, day) => (
          <li key={long} className="grid gap-2 py-3 sm:grid-cols-[8rem_1fr_auto] sm:gap-4">
            <h3 className="py-2 font-medium">{long}</h3>
            <OpeningsRow label={long} openings={week[day] ?? []} onChange={(openings) => onChange(setDay(week, day, openings))} />
            <div className="flex flex-wrap items-start gap-2">
              <CopyButton label="weekdays" day={long} onClick={() => onChange(copyDay(week, day, weekdays))} />
              <CopyButton label="every day" day={long} onClick={() => onChange(copyDay(week, day, everyDay))} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function CopyButton({ label, day, onClick }: { readonly label: string; readonly day: string; readonly onClick: () => void }) {
  return (
    <button type="button" onClick={onClick} className={buttonClass({ variant: "quiet", size: "sm" })}>
      <span>
        Copy <span className="sr-only">{day} </span>to {label}
      </span>
    </button>
  );
}
