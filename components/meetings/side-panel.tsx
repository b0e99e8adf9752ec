"use client";

import { X } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useMeeting } from "@/components/meetings/meeting-context";

type Props = { title: string; /** What the closing button closes: "the chat". */ what: string; children: ReactNode };

/** What lies beside the picture on a wide window, and over it on a phone. */
export function SidePanel({ title, what, children }: Props) {
  const { room } = useMeeting();
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      onKeyDown={(event) => event.key === "Escape" && room.openPanel(null)}
      className="absolute inset-0 z-20 flex flex-col bg-paper sm:static sm:w-88 sm:shrink-0 sm:border-l sm:border-line"
    >
      <div className="flex items-center justify-between gap-4 border-b border-line py-2 pr-2 pl-4">
        <h2 id={id} className="text-lg">
          {title}
        </h2>
        <button type="button" aria-label={`Close ${what}`} onClick={() => room.openPanel(null)} className="grid size-11 place-items-center rounded text-soft hover:text-ink">
          <X aria-hidden strokeWidth={1.5} className="size-5" />
        </button>
      </div>
      {children}
    </section>
  );
}
