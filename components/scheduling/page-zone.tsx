"use client";

import { useRouter } from "next/navigation";
import { ZoneSelect } from "@/components/scheduling/zone-select";

/** Whose clock a page tells, changeable: the page comes again in the chosen zone. */
export function PageZone({ timeZone }: { timeZone: string }) {
  const router = useRouter();
  return <ZoneSelect timeZone={timeZone} label="Time zone for the times on this page" onChoose={() => router.refresh()} />;
}
