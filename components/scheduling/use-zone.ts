"use client";

import { useState, useSyncExternalStore } from "react";

/** The zone in which to show times: chosen here, else known to the server, else the browser's (once there is one). */
export function useZone(known: string | null, meanwhile: string): [zone: string, choose: (zone: string) => void] {
  const [chosen, choose] = useState<string | null>(null);
  const own = useSyncExternalStore(never, browserZone, () => meanwhile);
  return [chosen ?? known ?? own, choose];
}

function never() {
  return () => undefined;
}

function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
