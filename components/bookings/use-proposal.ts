"use client";

import { useState } from "react";
import { useMonths } from "@/components/scheduling/use-months";
import { mostTimes } from "@/lib/bookings/core/moving";
import { monthOf, monthWindow } from "@/lib/scheduling/core/month";
import { wallClockAt } from "@/lib/scheduling/core/wall-clock";

export type ProposalStart = {
  readonly bookingId: string;
  readonly timeZone: string;
  readonly month: string;
  readonly startMinutes: readonly number[];
  /** Epoch milliseconds. */
  readonly now: number;
  readonly until: number;
};

/** What is picked for a proposal, out of the free times of a month at a time; dates are those of the reader's zone. */
export function useProposal({ bookingId, timeZone, month: firstMonth, startMinutes, now, until }: ProposalStart) {
  const [month, setMonth] = useState(firstMonth);
  const [day, setDay] = useState<string | null>(null);
  const [picked, setPicked] = useState<readonly number[]>([]);
  const { months, load } = useMonths((asked) => fetchTimes(bookingId, asked, now), { month: firstMonth, starts: startMinutes.map((minute) => minute * 60_000) });

  const dateOf = (instant: number) => wallClockAt(instant, timeZone).date;
  const found = months[month] ?? "loading";
  const byDate = Map.groupBy(typeof found === "string" ? [] : found, dateOf);
  const dates = [...byDate.keys()].filter((date) => monthOf(date) === month);
  const shown = day !== null && dates.includes(day) ? day : (dates[0] ?? null);
  const [today, last] = [dateOf(now), dateOf(until)];
  const cursor = day !== null && monthOf(day) === month ? day : (shown ?? `${month}-01`);

  function goTo(target: string) {
    setMonth(target);
    load(target);
  }

  function moveTo(date: string) {
    if (monthOf(date) < monthOf(today) || monthOf(date) > monthOf(last)) return;
    setDay(date);
    if (monthOf(date) !== month) goTo(monthOf(date));
  }

  /** Picks a time, or lets it go again; a fourth one is not taken. */
  function toggle(start: number) {
    setPicked((all) => (all.includes(start) ? all.filter((one) => one !== start) : all.length < mostTimes ? [...all, start].toSorted((a, b) => a - b) : all));
  }

  const counts = new Map(dates.map((date) => [date, byDate.get(date)?.length ?? 0]));
  return { month, found, today, last, shown, cursor, counts, starts: byDate.get(shown ?? "") ?? [], picked, goTo, moveTo, chooseDay: setDay, toggle };
}

export type ProposalPicker = ReturnType<typeof useProposal>;

async function fetchTimes(bookingId: string, month: string, now: number): Promise<number[]> {
  const { start, end } = monthWindow(month);
  const query = new URLSearchParams({ from: new Date(Math.max(start, now)).toISOString(), to: new Date(end).toISOString() });
  const answer = await fetch(`/api/v1/bookings/${bookingId}/times?${query}`);
  if (!answer.ok) throw new Error(`The times answered ${answer.status}.`);
  const { items } = (await answer.json()) as { items: { startAt: string }[] };
  return items.map(({ startAt }) => Date.parse(startAt));
}
