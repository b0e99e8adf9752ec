"use client";

import { type PointerEvent, useState } from "react";
import { DAY_MINUTES, type Opening, paint, type Week } from "@/lib/scheduling/core/week-grid";
import { dayNames } from "@/components/scheduling/day-names";

type Props = { readonly week: Week; readonly onChange: (week: Week) => void };

type Stroke = { readonly day: number; readonly start: number; readonly end: number; readonly isOpen: boolean };

const stepMinutes = 30;
const rows = DAY_MINUTES / stepMinutes;

/** Drag over a day to open or close it; the same hours stand in fields below for keyboards and screen readers. */
export function WeekPainter({ week, onChange }: Props) {
  const [stroke, setStroke] = useState<Stroke | null>(null);
  const shown = stroke ? paint(week, stroke.day, rangeOf(stroke), stroke.isOpen) : week;

  const begin = (event: PointerEvent<HTMLDivElement>, day: number): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const row = rowAt(event);
    const isOpen = !week[day]?.some(({ from, to }) => from <= row * stepMinutes && row * stepMinutes < to);
    setStroke({ day, start: row, end: row, isOpen });
  };
  const extend = (event: PointerEvent<HTMLDivElement>): void => {
    if (stroke) setStroke({ ...stroke, end: rowAt(event) });
  };
  const finish = (): void => {
    if (stroke) onChange(paint(week, stroke.day, rangeOf(stroke), stroke.isOpen));
    setStroke(null);
  };

  return (
    <div aria-hidden className="hidden select-none sm:block">
      <div className="grid grid-cols-[3rem_repeat(7,1fr)] gap-x-1">
        <span />
        {dayNames.map(({ short }) => <span key={short} className="pb-1 text-center text-sm text-soft">{short}</span>)}
        <HourLabels />
        {shown.map((openings, day) => (
          <div
            key={day}
            onPointerDown={(event) => begin(event, day)}
            onPointerMove={extend}
            onPointerUp={finish}
            onPointerCancel={() => setStroke(null)}
            className="relative h-96 cursor-crosshair touch-none rounded border border-line bg-sunk bg-[linear-gradient(to_bottom,var(--line)_1px,transparent_1px)] bg-size-[100%_12.5%]"
          >
            {[...openings, ...spill(shown, day)].map(({ from, to }) => <Bar key={`${from}-${to}`} from={from} to={to} />)}
          </div>
        ))}
      </div>
    </div>
  );
}

function Bar({ from, to }: Opening) {
  const top = (from / DAY_MINUTES) * 100;
  const height = ((Math.min(to, DAY_MINUTES) - from) / DAY_MINUTES) * 100;
  return <span className="pointer-events-none absolute inset-x-0 rounded border border-accent bg-accent-wash" style={{ top: `${top}%`, height: `${height}%` }} />;
}

function HourLabels() {
  return (
    <div className="relative h-96 text-sm tabular-nums text-faint">
      {[0, 3, 6, 9, 12, 15, 18, 21].map((hour) => (
        <span key={hour} className="absolute right-2 -translate-y-1/2" style={{ top: `${(hour / 24) * 100}%` }}>{String(hour).padStart(2, "0")}</span>
      ))}
    </div>
  );
}

/** What runs past midnight shows at the top of the next day. */
function spill(week: Week, day: number): Opening[] {
  const before = week[(day + 6) % 7] ?? [];
  return before.filter(({ to }) => to > DAY_MINUTES).map(({ to }) => ({ from: 0, to: to - DAY_MINUTES }));
}

function rangeOf({ start, end }: Stroke): Opening {
  return { from: Math.min(start, end) * stepMinutes, to: (Math.max(start, end) + 1) * stepMinutes };
}

function rowAt(event: PointerEvent<HTMLDivElement>): number {
  const box = event.currentTarget.getBoundingClientRect();
  const row = Math.floor(((event.clientY - box.top) / box.height) * rows);
  return Math.min(rows - 1, Math.max(0, row));
}
