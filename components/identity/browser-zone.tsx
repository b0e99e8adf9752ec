"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Sends the browser's time zone along with a form; UTC where it will not say. */
export function BrowserZone() {
  const zone = useSyncExternalStore(never, () => new Intl.DateTimeFormat().resolvedOptions().timeZone, () => "UTC");
  return <input type="hidden" name="timeZone" value={zone} readOnly />;
}
