import { Skeleton, SkeletonText } from "@/components/ui/skeleton";

/** The list that is about to come: count, order, and cards with a face, some words and a week. */
export function ResultsSkeleton() {
  return (
    <div role="status" className="flex flex-col gap-4">
      <span className="sr-only">Looking for people</span>
      <Skeleton className="my-2 h-5 w-40" />
      {Array.from({ length: 5 }, (_, card) => (
        <div key={card} className="flex flex-col gap-4 rounded border border-line bg-raised p-5">
          <div className="flex gap-5">
            <Skeleton className="size-18 shrink-0" />
            <div className="flex grow flex-col gap-3">
              <Skeleton className="h-6 w-48 max-w-full" />
              <SkeletonText lines={2} />
            </div>
            <Skeleton className="h-15 w-48 max-md:hidden" />
          </div>
          <div className="flex gap-2 border-t border-line pt-4">
            <Skeleton className="h-9 w-32" />
            <Skeleton className="h-9 w-32" />
          </div>
        </div>
      ))}
    </div>
  );
}
