"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { useMeeting, useRoom } from "@/components/meetings/meeting-context";
import type { ConsentState } from "@/lib/meetings/core/consent";

/** Tells the one side that the other does not want a recording, or has ended it; and what kept a recording from beginning. */
export function RefusalNotice({ trouble }: { trouble: string }) {
  const { meeting } = useMeeting();
  const { consent } = useRoom().now;
  const [before, setBefore] = useState<ConsentState>(consent);
  const [sentence, setSentence] = useState("");
  if (before !== consent) {
    setBefore(consent);
    setSentence(consent === "none" ? endWords(before, meeting.other.name) : "");
  }
  const said = trouble || sentence;
  return (
    <div role="status" className="empty:hidden">
      {said && (
        <div className="flex items-center justify-between gap-3 rounded border border-line bg-raised py-1 pr-1 pl-4 shadow-lift">
          <p>{said}</p>
          {!trouble && (
            <button type="button" aria-label="Close this notice" onClick={() => setSentence("")} className="grid size-11 place-items-center rounded text-soft hover:text-ink">
              <X aria-hidden strokeWidth={1.5} className="size-5" />
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function endWords(before: ConsentState, name: string): string {
  if (before === "agreed") return "The recording has ended. To record again, both of you have to agree anew.";
  return before === "asked" ? `Nothing is recorded: ${name} did not agree, or the question was taken back.` : "";
}
