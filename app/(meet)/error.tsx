"use client";

import { Trouble } from "@/components/shell/trouble";

export default function MeetError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main id="main" tabIndex={-1}>
      <Trouble error={error} retry={retry} />
    </main>
  );
}
