import { Skeleton, SkeletonText } from "@/components/ui/skeleton";

export default function NotificationsLoading() {
  return (
    <div role="status" className="flex flex-col gap-8 pt-12">
      <span className="sr-only">Loading your notifications</span>
      <Skeleton className="h-9 w-56" />
      <SkeletonText lines={3} />
      <SkeletonText lines={3} />
      <SkeletonText lines={3} />
    </div>
  );
}
