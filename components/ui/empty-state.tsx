import type { ReactNode } from "react";

type Props = { title: string; children?: ReactNode; action?: ReactNode; level?: 2 | 3 };

/** What stands where nothing is yet: what would be here, and what to do next. */
export function EmptyState({ title, children, action, level = 2 }: Props) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className="flex flex-col items-start gap-4 rounded border border-dashed border-control px-6 py-10 sm:px-10">
      <EmptySlots />
      <div className="max-w-prose">
        <Heading className="text-xl">{title}</Heading>
        {children && <div className="mt-1 text-soft">{children}</div>}
      </div>
      {action && <div className="flex flex-wrap gap-3">{action}</div>}
    </div>
  );
}

function EmptySlots() {
  return (
    <svg aria-hidden viewBox="0 0 96 20" className="h-5 w-24 text-control" fill="none" stroke="currentColor" strokeDasharray="3 3">
      <rect x="0.5" y="0.5" width="27" height="19" rx="3" />
      <rect x="34.5" y="0.5" width="27" height="19" rx="3" />
      <rect x="68.5" y="0.5" width="27" height="19" rx="3" className="text-accent" strokeDasharray="none" />
    </svg>
  );
}
