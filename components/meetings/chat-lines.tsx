"use client";

import { useEffect, useRef } from "react";
import { useMeeting, useRoom } from "@/components/meetings/meeting-context";
import { cx } from "@/components/ui/cx";
import { formatTime } from "@/components/ui/time";
import { textParts } from "@/lib/meetings/core/chat-text";
import type { ChatLine } from "@/lib/meetings/core/schema";

/** The conversation so far; the newest line is in view, and read out as it comes. */
export function ChatLines() {
  const { chat } = useRoom();
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => {
    void end.current?.scrollIntoView({ block: "end" });
  }, [chat.length]);
  return (
    <div role="log" aria-label="Chat messages" tabIndex={0} className="min-h-0 grow overflow-y-auto p-4">
      {chat.length === 0 && <p className="text-soft">Nothing written yet. Links and short notes go well here.</p>}
      <ol className="flex flex-col gap-4">
        {chat.map((line) => (
          <Line key={line.key} line={line} />
        ))}
        <li ref={end} aria-hidden />
      </ol>
    </div>
  );
}

function Line({ line: { text, at, isMine } }: { line: ChatLine }) {
  const { meeting } = useMeeting();
  return (
    <li className={cx("flex max-w-[90%] flex-col gap-0.5", isMine && "items-end self-end")}>
      <p className="text-sm text-faint">
        <span className="font-medium text-soft">{isMine ? "You" : meeting.other.name}</span>{" "}
        <time dateTime={at} className="tabular-nums">
          {formatTime(at, meeting.me.timeZone, "time")}
        </time>
      </p>
      <p className={cx("rounded px-3 py-2 whitespace-pre-wrap wrap-anywhere", isMine ? "bg-accent-wash" : "bg-raised")}>
        {textParts(text).map((part, index) =>
          part.href ? (
            <a key={index} href={part.href} target="_blank" rel="noopener noreferrer" className="text-accent underline underline-offset-4">
              {part.text}
            </a>
          ) : (
            part.text
          ),
        )}
      </p>
    </li>
  );
}
