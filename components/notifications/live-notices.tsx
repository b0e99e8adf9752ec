"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { onLiveEvents } from "@/lib/client/live-events";

/** Keeps the list of notices true while it is open. */
export function LiveNotices() {
  const router = useRouter();
  useEffect(() => onLiveEvents(({ kind }) => kind === "notification" && router.refresh()), [router]);
  return null;
}
