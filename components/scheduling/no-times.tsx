import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";

type Props = { title: string } & ({ action: string; onAct: () => void } | { action?: never; onAct?: never });

/** What stands where the times of a day would be, when there are none. */
export function NoTimes({ title, action, onAct }: Props) {
  return (
    <div className="flex flex-col items-start gap-3 rounded border border-dashed border-control p-5">
      <p className="text-soft">{title}</p>
      {action && (
        <Button size="sm" variant="quiet" onClick={onAct}>
          {action}
        </Button>
      )}
    </div>
  );
}

/** The times of a day that are about to come. */
export function TimesSkeleton({ label }: { label: string }) {
  return (
    <div role="status" className="flex flex-col gap-3">
      <span className="sr-only">{label}</span>
      <Skeleton className="h-6 w-44" />
      <Skeleton className="mt-2 h-4 w-20" />
      <div className="grid grid-cols-3 gap-2">
        {Array.from({ length: 6 }, (_, index) => (
          <Skeleton key={index} className="h-11" />
        ))}
      </div>
    </div>
  );
}
