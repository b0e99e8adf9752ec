import type { ReactNode } from "react";
import { FocusShell } from "@/components/shell/focus-shell";
import { isExpertRole } from "@/lib/kernel/actor";
import { getActor } from "@/lib/platform/session";

export default async function BookLayout({ children }: { children: ReactNode }) {
  const actor = await getActor();
  const back = actor && isExpertRole(actor.role) ? { href: "/coach/sessions", label: "Your sessions" } : { href: "/client", label: "Your bookings" };
  return <FocusShell back={back}>{children}</FocusShell>;
}
