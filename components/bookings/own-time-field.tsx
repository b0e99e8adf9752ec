"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { controlClass } from "@/components/ui/control-class";
import { zoneName } from "@/components/ui/time";
import { instantOnClock } from "@/lib/scheduling/core/wall-clock";

type Props = { readonly timeZone: string; /** `YYYY-MM-DD` of today there. */ readonly today: string; readonly isFull: boolean; readonly onAdd: (start: number) => void };

/** Any date and clock of the expert's own choice, also outside their hours. */
export function OwnTimeField({ timeZone, today, isFull, onAdd }: Props) {
  const [date, setDate] = useState("");
  const [clock, setClock] = useState("");
  const isReady = date !== "" && clock !== "";
  return (
    <fieldset className="flex flex-col gap-3 border-t border-line pt-4">
      <legend className="float-left text-sm font-medium">Or a time of your own</legend>
      <p className="clear-both text-sm text-faint">Also outside your hours; only what is taken already, or past, is refused. {zoneName(timeZone)}.</p>
      <div className="flex flex-wrap items-end gap-3">
        <label className="flex flex-col gap-1.5 text-sm font-medium">
          Date
          <input type="date" min={today} value={date} onChange={({ target }) => setDate(target.value)} className={`${controlClass} font-normal`} />
        </label>
        <label className="flex flex-col gap-1.5 text-sm font-medium">
          Clock
          <input type="time" value={clock} onChange={({ target }) => setClock(target.value)} className={`${controlClass} font-normal`} />
        </label>
        <Button variant="quiet" disabled={!isReady || isFull} onClick={() => onAdd(instantOnClock(date, clock.slice(0, 5), timeZone))}>
          Add this time
        </Button>
      </div>
    </fieldset>
  );
}
