import type { Metadata } from "next";
import { NothingHere } from "@/components/shell/nothing-here";

export const metadata: Metadata = { title: "Not found" };

// Every page carries this along in case it is needed, so it stays small: no shell, and drawn where it is seen.
export default function NotFound() {
  return (
    <main id="main" tabIndex={-1}>
      <NothingHere hasMark />
    </main>
  );
}
