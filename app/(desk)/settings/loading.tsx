import { Skeleton, SkeletonText } from "@/components/ui/skeleton";

export default function SettingsLoading() {
  return (
    <div role="status" className="flex max-w-3xl flex-col gap-8 pt-12">
      <span className="sr-only">Loading your settings</span>
      <Skeleton className="h-9 w-48" />
      <SkeletonText lines={2} />
      <Skeleton className="h-11 w-full max-w-form" />
      <Skeleton className="h-11 w-full max-w-form" />
      <SkeletonText lines={4} />
    </div>
  );
}
