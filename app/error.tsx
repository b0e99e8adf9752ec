"use client";

import { Trouble } from "@/components/shell/trouble";

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main id="main" tabIndex={-1}>
      <Trouble error={error} retry={retry} />
    </main>
  );
}
