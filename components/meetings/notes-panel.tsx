"use client";

import { type ChangeEvent, useEffect, useId, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { useMeeting, useRoom } from "@/components/meetings/meeting-context";
import { SidePanel } from "@/components/meetings/side-panel";
import { controlClass } from "@/components/ui/control-class";
import { cx } from "@/components/ui/cx";
import type { NotesState, SharedNotes } from "@/lib/client/meeting/shared-notes";
import { caretAfter } from "@/lib/meetings/core/merge-text";
import { notesLimit } from "@/lib/meetings/core/notes-limit";

/** One text that both sides write during the session, and read ever after. */
export function NotesPanel() {
  const { meeting, notes } = useMeeting();
  const { notesVersion } = useRoom().now;
  const state = useSyncExternalStore(notes.subscribe, notes.get, notes.get);
  const [id, statusId] = [useId(), useId()];
  const area = useCaretThatStays(notes, state.text);
  useEffect(() => notes.hear(notesVersion), [notes, notesVersion]);
  useEffect(() => {
    area.current?.focus();
    const back = (): void => notes.wake();
    addEventListener("online", back);
    return () => removeEventListener("online", back);
  }, [area, notes]);
  return (
    <SidePanel title="Notes" what="the notes">
      <label htmlFor={id} className="sr-only">
        Notes that you and {meeting.other.name} share
      </label>
      <div className="flex min-h-0 grow p-3 pb-0">
        <textarea
          ref={area}
          id={id}
          value={state.text}
          maxLength={notesLimit}
          placeholder={`You and ${meeting.other.name} write here together: what you agreed on, links, next steps.`}
          aria-describedby={statusId}
          onChange={(event: ChangeEvent<HTMLTextAreaElement>) => notes.edit(event.target.value)}
          className={cx(controlClass, "min-h-0 grow resize-none leading-relaxed")}
        />
      </div>
      <p id={statusId} role="status" className={cx("p-3 text-sm", state.trouble ? "text-loss" : "text-faint")}>
        {statusWords(state)}
      </p>
    </SidePanel>
  );
}

function statusWords({ status, trouble }: NotesState): string {
  if (trouble) return trouble;
  if (status === "loading") return "Opening the notes…";
  if (status === "waiting") return "Not sent yet. Kept in this browser, and sent as soon as the connection is back.";
  return status === "saving" ? "Saving…" : "Saved. You both find them on the booking’s page afterwards.";
}

/** The caret keeps its place in the words when the other side writes before it. */
function useCaretThatStays(notes: SharedNotes, text: string) {
  const area = useRef<HTMLTextAreaElement>(null);
  const moved = useRef<{ before: string; at: readonly [number, number] } | null>(null);
  useEffect(
    () =>
      notes.subscribe(() => {
        const { current } = area;
        // Seen before the new text is drawn: afterwards the browser has put the caret at the end. What was typed here is drawn already.
        if (!current || current.value === notes.get().text) return;
        moved.current ??= { before: current.value, at: [current.selectionStart, current.selectionEnd] };
      }),
    [notes],
  );
  useLayoutEffect(() => {
    const known = moved.current;
    moved.current = null;
    if (known) area.current?.setSelectionRange(caretAfter(known.before, text, known.at[0]), caretAfter(known.before, text, known.at[1]));
  }, [text]);
  return area;
}
