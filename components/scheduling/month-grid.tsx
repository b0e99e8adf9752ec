"use client";

import { useEffect, useRef, type KeyboardEvent } from "react";
import { dateWords } from "@/components/scheduling/picker-words";
import { cx } from "@/components/ui/cx";
import { dateAfterKey, monthWeeks } from "@/lib/scheduling/core/month";

type Props = {
  month: string;
  /** How many times are free on each date. */
  counts: ReadonlyMap<string, number>;
  today: string;
  chosen: string | null;
  /** The one date that the tab key reaches. */
  cursor: string;
  isLoading: boolean;
  onMove: (date: string) => void;
  onChoose: (date: string) => void;
};

const weekdays = [["Mo", "Monday"], ["Tu", "Tuesday"], ["We", "Wednesday"], ["Th", "Thursday"], ["Fr", "Friday"], ["Sa", "Saturday"], ["Su", "Sunday"]] as const;

/** A month of days, each with a bar for how much of it is free; arrows, Home, End and Page keys walk through it. */
export function MonthGrid(props: Props) {
  const { month, cursor, isLoading, onMove } = props;
  const table = useRef<HTMLTableElement>(null);
  const isWalking = useRef(false);

  useEffect(() => {
    if (!isWalking.current) return;
    isWalking.current = false;
    table.current?.querySelector<HTMLElement>(`[data-date="${cursor}"]`)?.focus();
  }, [cursor]);

  function walk(event: KeyboardEvent) {
    const next = dateAfterKey(cursor, event.key);
    if (next === null) return;
    event.preventDefault();
    isWalking.current = true;
    onMove(next);
  }

  return (
    <table ref={table} role="grid" aria-label="Days" aria-busy={isLoading} onKeyDown={walk} className="w-full border-separate border-spacing-1 tabular-nums">
      <thead>
        <tr>
          {weekdays.map(([short, long]) => (
            <th key={short} scope="col" abbr={long} className="h-8 text-sm font-normal text-faint">
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={cx("transition-opacity duration-150", isLoading && "breathe")}>
        {monthWeeks(month).map((week, index) => (
          <Week key={index} week={week} {...props} />
        ))}
      </tbody>
    </table>
  );
}

function Week({ week, counts, today, chosen, cursor, onChoose }: Props & { week: readonly (string | null)[] }) {
  const most = Math.max(1, ...counts.values());
  return (
    <tr>
      {week.map((date, weekday) => {
        if (date === null) return <td key={weekday} />;
        const count = counts.get(date) ?? 0;
        const isDay = { isToday: date === today, isChosen: date === chosen, isReachable: date === cursor };
        return <Day key={weekday} date={date} count={count} share={count / most} {...isDay} onChoose={onChoose} />;
      })}
    </tr>
  );
}

type DayProps = { date: string; count: number; share: number; isToday: boolean; isChosen: boolean; isReachable: boolean; onChoose: (date: string) => void };

function Day({ date, count, share, isToday, isChosen, isReachable, onChoose }: DayProps) {
  const look = isChosen ? "bg-accent text-on-accent" : count > 0 ? "bg-accent-wash text-ink hover:bg-accent hover:text-on-accent" : "text-faint";
  return (
    <td role="gridcell" aria-selected={isChosen} className="p-0">
      <button
        type="button"
        data-date={date}
        tabIndex={isReachable ? 0 : -1}
        aria-disabled={count === 0 || undefined}
        aria-current={isToday ? "date" : undefined}
        aria-label={`${dateWords(date)}, ${count === 0 ? "nothing free" : count === 1 ? "1 free time" : `${count} free times`}`}
        onClick={() => count > 0 && onChoose(date)}
        className={cx("group flex h-11 w-full flex-col items-center justify-center gap-1 rounded transition-colors duration-150", look)}
      >
        <span className={cx("leading-5", count > 0 && "font-medium", isToday && "underline decoration-2 underline-offset-4")}>{Number(date.slice(8))}</span>
        {count > 0 && (
          <span aria-hidden className="flex h-1 w-5 justify-center">
            <span className={cx("h-1 rounded-full", isChosen ? "bg-on-accent" : "bg-accent group-hover:bg-on-accent")} style={{ width: `${20 + 80 * share}%` }} />
          </span>
        )}
      </button>
    </td>
  );
}
