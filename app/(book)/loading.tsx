import { Page } from "@/components/ui/page";
import { Skeleton, SkeletonText } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <Page>
      <div role="status" className="grid gap-10 pt-12 lg:grid-cols-[3fr_2fr]">
        <span className="sr-only">Loading</span>
        <div className="flex flex-col gap-6">
          <Skeleton className="h-10 w-3/4" />
          <SkeletonText lines={4} />
        </div>
        <Skeleton className="h-64 w-full" />
      </div>
    </Page>
  );
}
