"use client";

import { SendHorizontal } from "lucide-react";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { ChatLines } from "@/components/meetings/chat-lines";
import { useMeeting } from "@/components/meetings/meeting-context";
import { SidePanel } from "@/components/meetings/side-panel";
import { Button } from "@/components/ui/button";
import { controlClass } from "@/components/ui/control-class";
import { cx } from "@/components/ui/cx";
import { chatTextLimit } from "@/lib/meetings/core/chat-text";

/** What the two write to each other: beside the picture on a wide window, over it on a phone. */
export function ChatPanel() {
  return (
    <SidePanel title="Chat" what="the chat">
      <ChatLines />
      <ChatForm />
    </SidePanel>
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
