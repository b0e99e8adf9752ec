"use client";

import { useEffect, useId, useRef, useState } from "react";
import { useMeeting, useRoom } from "@/components/meetings/meeting-context";
import { Button } from "@/components/ui/button";

/** The question of the other side: may this session be recorded? Closing it without an answer is a no. */
export function ConsentDialog() {
  const { meeting, room } = useMeeting();
  const { consent } = useRoom().now;
  const dialog = useRef<HTMLDialogElement>(null);
  const [trouble, setTrouble] = useState("");
  const [titleId, textId] = [useId(), useId()];
  const isAsked = consent === "answer";
  useEffect(() => {
    if (isAsked) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isAsked]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      aria-describedby={textId}
      onCancel={(event) => {
        event.preventDefault();
        void answer(false);
      }}
      className="m-auto w-[min(30rem,calc(100vw-2rem))] rounded border border-line bg-raised p-0 text-ink shadow-lift backdrop:bg-black/60"
    >
      <div className="flex flex-col gap-4 p-6">
        <h2 id={titleId} className="text-xl">
          {meeting.other.name} would like to record this session
        </h2>
        <p id={textId} className="text-soft">
          Picture and sound of both of you are recorded from the moment you agree. The recording is kept encrypted, only the two of you can play it, and either of you can stop it or delete it at any time. Your answer is noted with the session.
        </p>
        <div className="flex flex-wrap gap-3">
          <Button onClick={() => void answer(true)}>Agree</Button>
          <Button variant="quiet" onClick={() => void answer(false)}>
            No, do not record
          </Button>
        </div>
        {trouble && (
          <p role="alert" className="text-loss">
            {trouble}
          </p>
        )}
      </div>
    </dialog>
  );

  async function answer(isGiven: boolean): Promise<void> {
    await room.consent(isGiven).then(
      () => setTrouble(""),
      (error: unknown) => setTrouble(error instanceof Error ? error.message : "Your answer did not arrive. Please try again."),
    );
  }
}
