import { ChevronLeft, ChevronRight } from "lucide-react";
import { monthWords } from "@/components/scheduling/picker-words";
import { monthAfter } from "@/lib/scheduling/core/month";

type Props = { month: string; first: string; last: string; onGo: (month: string) => void };

const button = "grid size-11 place-items-center rounded text-soft hover:bg-sunk hover:text-ink disabled:opacity-30 disabled:hover:bg-transparent";

/** The name of the month, with the ways to the months beside it as far as one may book. */
export function MonthHead({ month, first, last, onGo }: Props) {
  return (
    <div className="flex items-center justify-between pl-2">
      <h3 aria-live="polite" className="text-lg">
        {monthWords(month)}
      </h3>
      <div className="flex">
        <button type="button" aria-label="Month before" disabled={month <= first} onClick={() => onGo(monthAfter(month, -1))} className={button}>
          <ChevronLeft aria-hidden strokeWidth={1.5} className="size-5" />
        </button>
        <button type="button" aria-label="Month after" disabled={month >= last} onClick={() => onGo(monthAfter(month, 1))} className={button}>
          <ChevronRight aria-hidden strokeWidth={1.5} className="size-5" />
        </button>
      </div>
    </div>
  );
}
