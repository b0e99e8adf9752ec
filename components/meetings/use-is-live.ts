"use client";

import { useSyncExternalStore } from "react";

const never = (): (() => void) => () => undefined;

/** Whether the page's script runs already: a click before that would be lost. */
export function useIsLive(): boolean {
  return useSyncExternalStore(never, () => true, () => false);
}
