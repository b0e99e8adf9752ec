import type { ReactNode } from "react";
import { FocusShell } from "@/components/shell/focus-shell";

export default function SetUpLayout({ children }: { children: ReactNode }) {
  return <FocusShell>{children}</FocusShell>;
}
