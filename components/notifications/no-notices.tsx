import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** What stands where no notice is. */
export function NoNotices({ isUnread }: { isUnread: boolean }) {
  if (isUnread) {
    return (
      <EmptyState title="All read" action={<ButtonLink href="/notifications" variant="quiet">Show all</ButtonLink>}>
        What is new shows up here, and as a number at the bell.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Nothing yet" action={<ButtonLink href="/experts" variant="quiet">Find people</ButtonLink>}>
      Confirmations, reminders, answers and cancellations of your sessions show up here.
    </EmptyState>
  );
}
