"use client";

import { useEffect, useState } from "react";
import { Bell } from "@/components/shell/bell";
import { ApiRefusal, askApi } from "@/lib/client/ask-api";
import { onLiveEvents } from "@/lib/client/live-events";

/** The bell that counts along while the page is looked at; a hidden page holds no connection. Give it the count as its key, so that a fresh page wins. */
export function LiveBell({ unread }: { unread: number }) {
  const [count, setCount] = useState(unread);
  useEffect(() => followWhileSeen(setCount), []);
  return (
    <>
      <Bell unread={count} />
      <span role="status" className="sr-only">
        {count > unread ? `${count} unread notifications` : ""}
      </span>
    </>
  );
}

function followWhileSeen(tell: (unread: number) => void): () => void {
  let stop: (() => void) | null = null;
  const giveUp = () => {
    document.removeEventListener("visibilitychange", turn);
    stop?.();
    stop = null;
  };
  // A session that has ended elsewhere is asked once, not for ever.
  const heed = (refusal: unknown) => refusal instanceof ApiRefusal && refusal.status === 401 && giveUp();
  const look = () => void askApi<{ unreadCount: number }>("/notifications?limit=1").then(({ unreadCount }) => tell(unreadCount), heed);
  const listen = () => onLiveEvents(({ kind }) => (kind === "notification" || kind === "missed") && look());
  const turn = () => {
    if (document.visibilityState === "hidden") {
      stop?.();
      stop = null;
    } else if (!stop) {
      stop = listen();
      look();
    }
  };
  if (document.visibilityState !== "hidden") stop = listen();
  document.addEventListener("visibilitychange", turn);
  return giveUp;
}
