import { cx } from "@/components/ui/cx";

/** A quiet block where something is about to be; give it the size of what comes (`h-5 w-40`). */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cx("breathe block rounded bg-line", className)} />;
}

/** Lines of text that are about to come. */
export function SkeletonText({ lines = 3 }: { lines?: number }) {
  return (
    <span aria-hidden className="flex flex-col gap-2">
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} className={cx("h-4", line === lines - 1 ? "w-2/3" : "w-full")} />
      ))}
    </span>
  );
}

/** A list of cards (photo, name, two lines) that is about to come, with words for screen readers. */
export function SkeletonCards({ count = 6, label = "Loading" }: { count?: number; label?: string }) {
  return (
    <div role="status" className="grid gap-4">
      <span className="sr-only">{label}</span>
      {Array.from({ length: count }, (_, card) => (
        <div key={card} className="flex gap-4 rounded border border-line bg-raised p-5">
          <Skeleton className="size-18 shrink-0" />
          <div className="flex grow flex-col gap-3">
            <Skeleton className="h-5 w-1/3" />
            <SkeletonText lines={2} />
          </div>
        </div>
      ))}
    </div>
  );
}

/** A table that is about to come. */
export function SkeletonTable({ rows = 8, columns = 4, label = "Loading" }: { rows?: number; columns?: number; label?: string }) {
  return (
    <div role="status" className="divide-y divide-line border-y border-line">
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex gap-6 py-3">
          {Array.from({ length: columns }, (_, column) => (
            <Skeleton key={column} className="h-4 grow" />
          ))}
        </div>
      ))}
    </div>
  );
}
