import type { ReactNode } from "react";
import { FocusShell } from "@/components/shell/focus-shell";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return <FocusShell back={{ href: "/experts", label: "Find people" }}>{children}</FocusShell>;
}
