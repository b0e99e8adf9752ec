"use client";

import { X } from "lucide-react";
import { FieldError } from "@/components/ui/field";
import { useFormContext } from "@/components/ui/form-context";
import { ProposedTime } from "@/components/bookings/proposed-time";
import { formatTime } from "@/components/ui/time";
import { mostTimes } from "@/lib/bookings/core/moving";

type Props = {
  /** Epoch milliseconds, ascending. */
  readonly picked: readonly number[];
  readonly durationMinutes: number;
  readonly timeZone: string;
  readonly other: { readonly name: string; readonly timeZone: string };
  readonly onRemove: (start: number) => void;
};

/** The times that will be proposed, each to be let go again. */
export function PickedTimes({ picked, durationMinutes, timeZone, other, onRemove }: Props) {
  const wrong = useFormContext()?.state.errors.find(({ path }) => path.startsWith("times"))?.message;
  const iso = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;
  return (
    <section aria-label="Times you propose" className="flex flex-col gap-2">
      <p aria-live="polite" className="text-sm text-soft">
        {picked.length === 0 ? `Pick up to ${mostTimes} times. All are held for the answer, two days at most.` : `${picked.length} of ${mostTimes} times picked.`}
      </p>
      {picked.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {picked.map((start) => (
            <li key={start} className="flex items-center justify-between gap-4 py-2">
              <input type="hidden" name="times" value={iso(start)} />
              <ProposedTime startAt={iso(start)} endAt={iso(start + durationMinutes * 60_000)} timeZone={timeZone} other={other} />
              <button type="button" aria-label={`Remove ${formatTime(iso(start), timeZone)}`} onClick={() => onRemove(start)} className="grid size-11 shrink-0 place-items-center rounded text-faint hover:text-ink">
                <X aria-hidden strokeWidth={1.5} className="size-5" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {wrong && <FieldError id="times-error" message={wrong} />}
    </section>
  );
}
