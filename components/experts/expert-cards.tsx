"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useMemo, type MouseEvent } from "react";
import type { CardWords } from "@/components/experts/card-words";
import { ExpertCard } from "@/components/experts/expert-card";
import { WeekFrame } from "@/components/experts/week-frame";
import { holdAtOnceAction } from "@/lib/bookings/actions";

type Props = {
  /** Their words as JSON, `readonly CardWords[]`. */
  readonly text: string;
  /** The first letters of the coming seven days. */
  readonly letters: string;
  readonly timedIn: string | null;
  readonly mayHold: boolean;
};

/**
 * The cards of a list. They are drawn here, from their words alone, because twenty cards sent as finished markup and as words
 * made the page three times as heavy; one handler follows all their links without loading the page anew.
 */
export function ExpertCards({ text, letters, timedIn, mayHold }: Props) {
  const router = useRouter();
  const cards = useMemo(() => JSON.parse(text) as readonly CardWords[], [text]);

  function follow(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const href = link?.getAttribute("href");
    if (!href || !isPlain || event.defaultPrevented) return;
    event.preventDefault();
    router.push(href as Route);
  }

  const list = (
    <ul aria-label="Experts" className="flex flex-col gap-4" onClick={follow}>
      {cards.map((card) => (
        <li key={card.slug}>
          <ExpertCard card={card} timedIn={timedIn} mayHold={mayHold} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <WeekFrame letters={letters} />
      {mayHold ? <form action={holdAtOnceAction}>{list}</form> : list}
    </>
  );
}
