"use client";

import { useEffect, useState } from "react";

/** The server's time in epoch milliseconds, every second, from the moment it drew the page: a wrong clock here changes nothing. */
export function useNow(drawnAt: string): number {
  const [now, setNow] = useState(() => Date.parse(drawnAt));
  useEffect(() => {
    const ahead = Date.parse(drawnAt) - Date.now();
    const timer = setInterval(() => setNow(Date.now() + ahead), 1_000);
    return () => clearInterval(timer);
  }, [drawnAt]);
  return now;
}
