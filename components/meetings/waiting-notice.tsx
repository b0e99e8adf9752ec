"use client";

import { UserCheck } from "lucide-react";
import { useEffect, useState } from "react";
import { useMeeting, useRoom } from "@/components/meetings/meeting-context";
import { Button } from "@/components/ui/button";
import { playKnock } from "@/lib/client/meeting/knock";

/** The host is told, by a quiet sign and in words, that the client waits at the door. */
export function WaitingNotice() {
  const { meeting, room } = useMeeting();
  const { isOtherWaiting } = useRoom().now;
  const [isAdmitting, setAdmitting] = useState(false);
  const [trouble, setTrouble] = useState("");
  useEffect(() => {
    if (isOtherWaiting) playKnock();
  }, [isOtherWaiting]);
  return (
    <div role="status" className="empty:hidden">
      {isOtherWaiting && (
        <div className="flex flex-wrap items-center justify-between gap-3 rounded border border-accent/40 bg-accent-wash p-3 pl-4 shadow-lift">
          <p>
            <span className="font-medium">{meeting.other.name} is waiting</span>
            {trouble && <span className="block text-sm text-loss">{trouble}</span>}
          </p>
          <Button size="sm" disabled={isAdmitting} icon={<UserCheck aria-hidden strokeWidth={1.5} />} onClick={() => void admit()}>
            Admit
          </Button>
        </div>
      )}
    </div>
  );

  async function admit(): Promise<void> {
    setAdmitting(true);
    setTrouble("");
    await room.admit().catch((error: unknown) => setTrouble(error instanceof Error ? error.message : "That did not work. Please try again."));
    setAdmitting(false);
  }
}
