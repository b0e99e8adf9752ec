import type { ReactNode } from "react";

/** One part with its name above it. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-3">
      <p className="border-b border-line pb-1 font-mono text-sm text-faint">{name}</p>
      {children}
    </div>
  );
}

/** Parts beside each other. */
export function Row({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>;
}
