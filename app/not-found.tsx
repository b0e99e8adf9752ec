import type { Metadata } from "next";
import { FocusShell } from "@/components/shell/focus-shell";
import { NothingHere } from "@/components/shell/nothing-here";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <FocusShell>
      <NothingHere />
    </FocusShell>
  );
}
