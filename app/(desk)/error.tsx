"use client";

import { Trouble } from "@/components/shell/trouble";

export default function DeskError({ error, retry }: { error: unknown; retry: () => void }) {
  return <Trouble error={error} retry={retry} />;
}
