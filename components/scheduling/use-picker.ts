"use client";

import { useState } from "react";
import { fetchStarts } from "@/components/scheduling/fetch-starts";
import { useMonths } from "@/components/scheduling/use-months";
import { useZone } from "@/components/scheduling/use-zone";
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

/** What the picker shows and what a person can do with it; dates are those of the zone in which times are shown. */
export function usePicker({ expert, offering, visitorZone, month: firstMonth, startMinutes, chosen, now, until }: SlotPickerProps) {
  const [timeZone, chooseZone] = useZone(visitorZone, expert.timeZone);
  const [month, setMonth] = useState(firstMonth);
  const [day, setDay] = useState<string | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [start, setStart] = useState(chosen);
  const { months, load } = useMonths((asked) => fetchStarts(expert.slug, offering.id, asked), { month: firstMonth, starts: startMinutes.map((minute) => minute * 60_000) });

  const dateOf = (instant: number) => wallClockAt(instant, timeZone).date;
  const found = months[month] ?? "loading";
  const byDate = Map.groupBy(typeof found === "string" ? [] : found, dateOf);
  const dates = [...byDate.keys()].filter((date) => monthOf(date) === month);
  const shown = [start === null ? null : dateOf(start), day].find((date) => date !== null && dates.includes(date)) ?? dates[0] ?? null;
  const [today, last] = [dateOf(now), dateOf(until)];

  function goTo(target: string) {
    setMonth(target);
    load(target);
  }

  function moveTo(date: string) {
    if (monthOf(date) < monthOf(today) || monthOf(date) > monthOf(last)) return;
    setCursor(date);
    if (monthOf(date) !== month) goTo(monthOf(date));
  }

  function chooseDay(date: string) {
    setDay(date);
    setCursor(date);
    setStart(null);
  }

  function jumpTo(picked: number) {
    setStart(picked);
    goTo(monthOf(dateOf(picked)));
  }

  return {
    timeZone, chooseZone, month, found, today, last, shown, start,
    counts: new Map(dates.map((date) => [date, byDate.get(date)?.length ?? 0])),
    starts: byDate.get(shown ?? "") ?? [],
    reach: cursor !== null && monthOf(cursor) === month ? cursor : (shown ?? (monthOf(today) === month ? today : `${month}-01`)),
    goTo, moveTo, chooseDay, chooseStart: setStart, jumpTo,
  };
}

export type Picker = ReturnType<typeof usePicker>;
