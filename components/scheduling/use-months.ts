"use client";

import { useState } from "react";

/** Free starts of a month in epoch milliseconds, or why they are not there. */
export type MonthStarts = readonly number[] | "loading" | "failed";

/** The months that were looked at; `load` asks for one more, once. */
export function useMonths(ask: (month: string) => Promise<readonly number[]>, first: { month: string; starts: readonly number[] }) {
  const [months, setMonths] = useState<Readonly<Record<string, MonthStarts>>>({ [first.month]: first.starts });

  function load(month: string) {
    const known = months[month];
    if (known !== undefined && known !== "failed") return;
    const keep = (starts: MonthStarts) => setMonths((all) => ({ ...all, [month]: starts }));
    keep("loading");
    ask(month).then(keep, () => keep("failed"));
  }

  return { months, load };
}
