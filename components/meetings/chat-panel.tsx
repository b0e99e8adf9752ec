"use client";

import { SendHorizontal, X } from "lucide-react";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { ChatLines } from "@/components/meetings/chat-lines";
import { useMeeting } from "@/components/meetings/meeting-context";
import { Button } from "@/components/ui/button";
import { controlClass } from "@/components/ui/control-class";
import { cx } from "@/components/ui/cx";
import { chatTextLimit } from "@/lib/meetings/core/chat-text";

/** What the two write to each other: beside the picture on a wide window, over it on a phone. */
export function ChatPanel() {
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
          Chat
        </h2>
        <button type="button" aria-label="Close the chat" onClick={() => room.openPanel(null)} className="grid size-11 place-items-center rounded text-soft hover:text-ink">
          <X aria-hidden strokeWidth={1.5} className="size-5" />
        </button>
      </div>
      <ChatLines />
      <ChatForm />
    </section>
  );
}

function ChatForm() {
  const { room } = useMeeting();
  const [text, setText] = useState("");
  const [trouble, setTrouble] = useState("");
  const input = useRef<HTMLTextAreaElement>(null);
  const [id, troubleId] = [useId(), useId()];
  useEffect(() => {
    input.current?.focus();
  }, []);
  return (
    <form onSubmit={send} className="flex flex-col gap-2 border-t border-line p-3">
      <label htmlFor={id} className="sr-only">
        Message
      </label>
      <div className="flex items-end gap-2">
        <textarea
          ref={input}
          id={id}
          rows={2}
          maxLength={chatTextLimit}
          value={text}
          placeholder="Write a message"
          aria-describedby={troubleId}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={sendOnEnter}
          className={cx(controlClass, "resize-none")}
        />
        <Button type="submit" aria-label="Send" disabled={text.trim() === ""} icon={<SendHorizontal aria-hidden strokeWidth={1.5} />} />
      </div>
      <p id={troubleId} role="status" className={trouble ? "text-sm text-loss" : "text-sm text-faint"}>
        {trouble || "Kept only while the room is open, then deleted."}
      </p>
    </form>
  );

  function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  }

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    const message = text.trim();
    if (message === "") return;
    setText("");
    setTrouble("");
    try {
      await room.say(message);
    } catch {
      setText((typed) => typed || message);
      setTrouble("That was not sent. Please try again.");
    }
  }
}
