import { Bell as BellIcon } from "lucide-react";
import { AppLink } from "@/components/ui/app-link";

/** The way to one's notices, with how many are unread. */
export function Bell({ unread }: { unread: number }) {
  const label = unread === 0 ? "Notifications" : `Notifications, ${unread} unread`;
  return (
    <AppLink href="/notifications" aria-label={label} className="relative grid size-11 shrink-0 place-items-center rounded text-soft hover:bg-sunk hover:text-ink">
      <BellIcon aria-hidden strokeWidth={1.5} className="size-5" />
      {unread > 0 && (
        <span aria-hidden className="absolute top-1 right-0.5 min-w-5 rounded-full bg-accent px-1 text-center text-xs leading-5 font-medium text-on-accent tabular-nums">
          {unread > 99 ? "99+" : unread}
        </span>
      )}
    </AppLink>
  );
}
