"use client";

import { useState } from "react";
import { ChosenTime } from "@/components/scheduling/chosen-time";
import { DayTimes } from "@/components/scheduling/day-times";
import { MonthGrid } from "@/components/scheduling/month-grid";
import { MonthHead } from "@/components/scheduling/month-head";
import { NextFree } from "@/components/scheduling/next-free";
import { NoTimes, TimesSkeleton } from "@/components/scheduling/no-times";
import { cityOf, distanceWords, monthWords } from "@/components/scheduling/picker-words";
import { useMonths } from "@/components/scheduling/use-months";
import { useZone } from "@/components/scheduling/use-zone";
import { ZoneSelect } from "@/components/scheduling/zone-select";
import { monthOf } from "@/lib/scheduling/core/month";
import { wallClockAt } from "@/lib/scheduling/core/wall-clock";

export type SlotPickerProps = {
  expert: { slug: string; firstName: string; timeZone: string };
  offering: { id: string; durationMinutes: number };
  /** What the server knows of the visitor's zone; null when nothing. */
  visitorZone: string | null;
  /** The month that the page came with, and its free starts in minutes since 1970. */
  month: string;
  startMinutes: readonly number[];
  /** The first free starts wherever they lie, epoch milliseconds. */
  next: readonly number[];
  /** The start that the address named, if it is free; epoch milliseconds. */
  chosen: number | null;
  /** When the page was drawn, and how far ahead one may book; epoch milliseconds. */
  now: number;
  until: number;
};

/** Where a visitor picks a time: a month on the left, the times of a day on the right, all on the visitor's own clock. */
export function SlotPicker({ expert, offering, visitorZone, month: firstMonth, startMinutes, next, chosen, now, until }: SlotPickerProps) {
  const [timeZone, chooseZone] = useZone(visitorZone, expert.timeZone);
  const [month, setMonth] = useState(firstMonth);
  const [day, setDay] = useState<string | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [start, setStart] = useState(chosen);
  const { months, load } = useMonths({ slug: expert.slug, offeringId: offering.id }, { month: firstMonth, starts: startMinutes.map((minute) => minute * 60_000) });

  const found = months[month] ?? "loading";
  const byDate = Map.groupBy(typeof found === "string" ? [] : found, (each) => wallClockAt(each, timeZone).date);
  const dates = [...byDate.keys()].filter((date) => monthOf(date) === month);
  const startDate = start === null ? null : wallClockAt(start, timeZone).date;
  const shown = [startDate, day].find((date) => date !== null && dates.includes(date)) ?? dates[0] ?? null;
  const today = wallClockAt(now, timeZone).date;
  const reach = cursor !== null && monthOf(cursor) === month ? cursor : (shown ?? (monthOf(today) === month ? today : `${month}-01`));

  function goTo(target: string) {
    setMonth(target);
    load(target);
  }

  function moveTo(date: string) {
    const target = monthOf(date);
    if (target < monthOf(today) || target > monthOf(wallClockAt(until, timeZone).date)) return;
    setCursor(date);
    if (target !== month) goTo(target);
  }

  function chooseDay(date: string) {
    setDay(date);
    setCursor(date);
    setStart(null);
  }

  function chooseStart(picked: number) {
    setStart(picked);
    goTo(monthOf(wallClockAt(picked, timeZone).date));
  }

  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span className="text-soft">Times in</span>
        <ZoneSelect timeZone={timeZone} onChoose={chooseZone} label="Your time zone" />
        <span className="text-faint">
          {expert.firstName} is in {cityOf(expert.timeZone)}, {distanceWords(next[0] ?? now, timeZone, expert.timeZone)}.
        </span>
      </div>
      <NextFree starts={next} timeZone={timeZone} expert={expert} offeringId={offering.id} chosen={start} onChoose={chooseStart} />
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-[minmax(0,21rem)_minmax(0,1fr)]">
        <div>
          <MonthHead month={month} first={monthOf(today)} last={monthOf(wallClockAt(until, timeZone).date)} onGo={goTo} />
          <MonthGrid
            month={month}
            counts={new Map(dates.map((date) => [date, byDate.get(date)?.length ?? 0]))}
            today={today}
            chosen={shown}
            cursor={reach}
            isLoading={found === "loading"}
            onMove={moveTo}
            onChoose={chooseDay}
          />
        </div>
        <div aria-live="polite">
          {found === "loading" && <TimesSkeleton label={`Looking for times in ${monthWords(month)}`} />}
          {found === "failed" && <NoTimes title="The times did not come." action="Try again" onAct={() => goTo(month)} />}
          {typeof found !== "string" && shown === null && <NothingFree month={month} next={next} onChoose={chooseStart} />}
          {shown !== null && (
            <DayTimes
              date={shown}
              starts={byDate.get(shown) ?? []}
              timeZone={timeZone}
              expertZone={expert.timeZone}
              chosen={start}
              onChoose={setStart}
            />
          )}
        </div>
      </div>
      {start !== null && <ChosenTime start={start} timeZone={timeZone} expert={expert} offering={offering} />}
    </div>
  );
}

function NothingFree({ month, next: [first], onChoose }: { month: string; next: readonly number[]; onChoose: (start: number) => void }) {
  const title = `Nothing is free in ${monthWords(month)}.`;
  return first === undefined ? <NoTimes title={title} /> : <NoTimes title={title} action="Go to the next free time" onAct={() => onChoose(first)} />;
}
