"use client";

import { useState, useTransition } from "react";
import { IcsFeedAddress } from "@/components/scheduling/ics-feed-address";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/card";
import { FieldError } from "@/components/ui/field";
import { formatTime } from "@/components/ui/time";
import { makeFeedAction, revokeFeedAction } from "@/lib/bookings/actions";

type Props = { readonly feed: { readonly createdAt: string; readonly lastReadAt: string | null } | null; readonly timeZone: string };

/** The private address under which a person's own programs read their sessions: made and shown once, made anew, ended. */
export function IcsFeed({ feed, timeZone }: Props) {
  const [isLive, setLive] = useState(feed !== null);
  const [address, setAddress] = useState<{ url: string; webcalUrl: string } | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [isBusy, run] = useTransition();
  const settle = (made: typeof address): void => {
    setWrong(null);
    setAddress(made);
    setLive(made !== null);
  };
  const make = (): void => run(async () => {
    const answer = await makeFeedAction(undefined);
    if (answer.isDone) settle(answer.output);
    else setWrong(answer.message);
  });
  const end = (): void => run(async () => {
    const answer = await revokeFeedAction(undefined);
    if (answer.isDone) settle(null);
    else setWrong(answer.message);
  });
  return (
    <Panel title="Your sessions in any calendar">
      <div className="flex flex-col gap-4" aria-busy={isBusy}>
        <p className="max-w-prose text-soft">A private address for calendar programs: they show your confirmed sessions, requests that wait, and moves and cancellations within minutes. Whoever has the address can read them.</p>
        {isLive && !address && feed && (
          <p>
            You have an address since {formatTime(feed.createdAt, timeZone)}. {feed.lastReadAt ? `A program read it last ${formatTime(feed.lastReadAt, timeZone)}.` : "No program has read it yet."}
          </p>
        )}
        <div aria-live="polite">{address ? <IcsFeedAddress {...address} /> : feed && !isLive && <p>The address is worthless now.</p>}</div>
        {wrong && <FieldError id="calendar-feed-error" message={wrong} />}
        <div className="flex flex-wrap gap-3">
          <Button variant={isLive ? "quiet" : "primary"} onClick={make} disabled={isBusy}>{isLive ? "Make a new address" : "Make an address"}</Button>
          {isLive && <Button variant="quiet" onClick={end} disabled={isBusy}>End the address</Button>}
        </div>
        {isLive && <p className="text-sm text-faint">A new address makes the old one worthless.</p>}
      </div>
    </Panel>
  );
}
