"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { cx } from "@/components/ui/cx";
import { holdAnnouncement, holdWords } from "@/components/ui/hold-words";

type Props = {
  /** ISO instant at which the hold ends. */
  expiresAt: string;
  /** ISO instant of the server when it drew the page, so that a wrong clock on the visitor's side changes nothing. */
  now: string;
  totalSeconds?: number;
};

/** A held time that is running out: a thin line that shortens, words beside it; asks the server for the page again when it ends. */
export function HoldCountdown({ expiresAt, now, totalSeconds = 900 }: Props) {
  const router = useRouter();
  const atStart = Math.max(0, Math.ceil((Date.parse(expiresAt) - Date.parse(now)) / 1000));
  const [left, setLeft] = useState(atStart);

  useEffect(() => {
    const startedAt = Date.now();
    const timer = setInterval(() => {
      const remaining = Math.max(0, atStart - Math.floor((Date.now() - startedAt) / 1000));
      setLeft(remaining);
      if (remaining > 0) return;
      clearInterval(timer);
      router.refresh();
    }, 1000);
    return () => clearInterval(timer);
  }, [atStart, router]);

  const lastMinute = left < 60;
  return (
    <div className="flex flex-col gap-2">
      <p role="timer" className={cx("text-sm font-medium text-running tabular-nums", lastMinute && "text-base")}>
        {holdWords(left)}
      </p>
      <div aria-hidden className="h-0.5 overflow-hidden rounded-full bg-line">
        <div
          className="h-full origin-left bg-running-fill transition-transform duration-1000 ease-linear"
          style={{ transform: `scaleX(${Math.min(1, left / totalSeconds)})` }}
        />
      </div>
      <p aria-live="polite" className="sr-only">
        {holdAnnouncement(left)}
      </p>
    </div>
  );
}
