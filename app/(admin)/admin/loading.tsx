import { Skeleton, SkeletonTable } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <div aria-busy className="flex flex-col gap-8 pt-12">
      <Skeleton className="h-10 w-64" />
      <SkeletonTable rows={10} columns={6} label="Loading" />
    </div>
  );
}
