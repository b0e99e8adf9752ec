"use client";

import { ChosenTime } from "@/components/scheduling/chosen-time";
import { DayTimes } from "@/components/scheduling/day-times";
import { MonthGrid } from "@/components/scheduling/month-grid";
import { MonthHead } from "@/components/scheduling/month-head";
import { NextFree } from "@/components/scheduling/next-free";
import { NoTimes, TimesSkeleton } from "@/components/scheduling/no-times";
import { cityOf, distanceWords, monthWords } from "@/components/scheduling/picker-words";
import { type Picker, type SlotPickerProps, usePicker } from "@/components/scheduling/use-picker";
import { ZoneSelect } from "@/components/scheduling/zone-select";
import { monthOf } from "@/lib/scheduling/core/month";

/** Where a visitor picks a time: a month on the left, the times of a day on the right, all on the visitor's own clock. */
export function SlotPicker(props: SlotPickerProps) {
  const { expert, offering, next, now } = props;
  const picker = usePicker(props);
  const { timeZone, month, start, counts, today, last } = picker;
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span className="text-soft">Times in</span>
        <ZoneSelect timeZone={timeZone} onChoose={picker.chooseZone} label="Your time zone" />
        <span className="text-faint">
          {expert.firstName} is in {cityOf(expert.timeZone)}, {distanceWords(next[0] ?? now, timeZone, expert.timeZone)}.
        </span>
      </div>
      <NextFree starts={next} timeZone={timeZone} expert={expert} offeringId={offering.id} chosen={start} onChoose={picker.jumpTo} />
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-[minmax(0,21rem)_minmax(0,1fr)]">
        <div>
          <MonthHead month={month} first={monthOf(today)} last={monthOf(last)} onGo={picker.goTo} />
          <MonthGrid
            month={month}
            counts={counts}
            today={today}
            chosen={picker.shown}
            cursor={picker.reach}
            isLoading={picker.found === "loading"}
            onMove={picker.moveTo}
            onChoose={picker.chooseDay}
          />
        </div>
        <div aria-live="polite">
          <Times picker={picker} expertZone={expert.timeZone} next={next[0]} />
        </div>
      </div>
      {start !== null && <ChosenTime start={start} timeZone={timeZone} expert={expert} offering={offering} />}
    </div>
  );
}

/** The times of the day that is shown, or what stands there instead. */
function Times({ picker, expertZone, next }: { picker: Picker; expertZone: string; next: number | undefined }) {
  const { found, month, shown, starts, timeZone, start } = picker;
  if (found === "loading") return <TimesSkeleton label={`Looking for times in ${monthWords(month)}`} />;
  if (found === "failed") return <NoTimes title="The times did not come." action="Try again" onAct={() => picker.goTo(month)} />;
  if (shown !== null) return <DayTimes date={shown} starts={starts} timeZone={timeZone} expertZone={expertZone} chosen={start === null ? [] : [start]} onChoose={picker.chooseStart} />;
  const title = `Nothing is free in ${monthWords(month)}.`;
  return next === undefined ? <NoTimes title={title} /> : <NoTimes title={title} action="Go to the next free time" onAct={() => picker.jumpTo(next)} />;
}
