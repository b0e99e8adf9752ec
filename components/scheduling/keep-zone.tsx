"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { zoneCookieLine } from "@/lib/scheduling/core/zone-cookie";

/** Tells the server, once, in which zone the browser is, and asks for the page again with its times. */
export function KeepZone() {
  const router = useRouter();
  useEffect(() => {
    document.cookie = zoneCookieLine(Intl.DateTimeFormat().resolvedOptions().timeZone, false);
    router.refresh();
  }, [router]);
  return null;
}
