"use client";

import { type ChangeEvent, useEffect, useId, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { useMeeting, useRoom } from "@/components/meetings/meeting-context";
import { SidePanel } from "@/components/meetings/side-panel";
import { controlClass } from "@/components/ui/control-class";
import { cx } from "@/components/ui/cx";
import type { NotesState } from "@/lib/client/meeting/shared-notes";
import { caretAfter } from "@/lib/meetings/core/merge-text";
import { notesLimit } from "@/lib/meetings/core/notes";

/** One text that both sides write during the session, and read ever after. */
export function NotesPanel() {
  const { meeting, notes } = useMeeting();
  const { notesVersion } = useRoom().now;
  const state = useSyncExternalStore(notes.subscribe, notes.get, notes.get);
  const [id, statusId] = [useId(), useId()];
  const area = useCaretThatStays(state.text);
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
function useCaretThatStays(text: string) {
  const area = useRef<HTMLTextAreaElement>(null);
  const last = useRef(text);
  const caret = useRef<readonly [number, number]>([0, 0]);
  useEffect(() => {
    const note = (): void => {
      const { current } = area;
      if (current && document.activeElement === current) caret.current = [current.selectionStart, current.selectionEnd];
    };
    document.addEventListener("selectionchange", note);
    return () => document.removeEventListener("selectionchange", note);
  }, []);
  useLayoutEffect(() => {
    const { current } = area;
    const before = last.current;
    last.current = text;
    if (!current || before === text || document.activeElement !== current) return;
    // What was typed here has moved the caret already; what came from the other side throws it to the end.
    if (current.selectionStart === text.length && caret.current[0] < before.length) {
      const [start, end] = caret.current.map((at) => caretAfter(before, text, at)) as [number, number];
      current.setSelectionRange(start, end);
    }
  }, [text]);
  return area;
}
