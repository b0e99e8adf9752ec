import type { ReactNode } from "react";
import { FocusShell } from "@/components/shell/focus-shell";

export default function BookLayout({ children }: { children: ReactNode }) {
  return <FocusShell back={{ href: "/client", label: "Your bookings" }}>{children}</FocusShell>;
}
