"use client";

import { useEffect } from "react";
import { mayHaveUnsent } from "@/lib/client/meeting/part-store";

/** Sends the parts of a recording that this browser could not send during the session. */
export function FinishUploads() {
  useEffect(() => {
    if (mayHaveUnsent()) void import("@/lib/client/meeting/part-upload").then(({ sendUnsent }) => sendUnsent()).catch(() => undefined);
  }, []);
  return null;
}
