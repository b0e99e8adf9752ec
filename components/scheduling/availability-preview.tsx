"use client";

import { useEffect, useState } from "react";
import type { Draft } from "@/components/scheduling/availability-document";
import { documentOf } from "@/components/scheduling/availability-document";

type Props = {
  readonly draft: Draft;
  /** Minutes of the session that the preview is for, and its grid. */
  readonly durationMinutes: number;
  readonly stepMinutes: number;
  readonly now: string;
};

type Day = { readonly label: string; readonly times: readonly string[] };

const week = 7 * 24 * 3_600_000;

/** What clients would see in the next seven days, by the same slot core as the picker; bookings that stand are left out of it. */
export function AvailabilityPreview({ draft, durationMinutes, stepMinutes, now }: Props) {
  const [days, setDays] = useState<readonly Day[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void previewOf(draft, durationMinutes, stepMinutes, Date.parse(now)).then((next) => isCurrent && setDays(next));
    return () => {
      isCurrent = false;
    };
  }, [draft, durationMinutes, stepMinutes, now]);

  if (days === null) return <p className="text-soft">Working out what clients would see…</p>;
  if (days.length === 0) return <p className="text-soft">Nothing can be booked in the next seven days with these hours.</p>;
  return (
    <dl className="grid gap-3" aria-live="off">
      {days.map(({ label, times }) => (
        <div key={label} className="grid gap-1 sm:grid-cols-[8rem_1fr]">
          <dt className="font-medium">{label}</dt>
          <dd className="flex flex-wrap gap-x-3 gap-y-1 tabular-nums text-soft">
            {times.slice(0, 12).map((time) => <span key={time}>{time}</span>)}
            {times.length > 12 && <span className="text-faint">and {times.length - 12} more</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

async function previewOf(draft: Draft, durationMinutes: number, stepMinutes: number, now: number): Promise<Day[]> {
  if (!("Temporal" in globalThis)) await import("temporal-polyfill/global");
  const { slots } = await import("@/lib/scheduling/core/slots");
  const { timeZone, hours, ...limits } = documentOf(draft);
  const rules = { ...limits, durationMinutes, stepMinutes };
  const starts = slots({ calendar: { ...hours, timeZone, busy: [] }, rules, now, window: { start: now, end: now + week } });
  const day = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", timeZone });
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone });
  const days = Map.groupBy(starts, (start) => day.format(start));
  return [...days].map(([label, own]) => ({ label, times: own.map((start) => time.format(start)) }));
}
