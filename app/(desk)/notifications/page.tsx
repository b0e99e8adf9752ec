import type { Metadata } from "next";
import { LiveNotices } from "@/components/notifications/live-notices";
import { MarkAllRead } from "@/components/notifications/mark-all-read";
import { NoNotices } from "@/components/notifications/no-notices";
import { NoticeList } from "@/components/notifications/notice-list";
import { AppLink } from "@/components/ui/app-link";
import { KeepFocus } from "@/components/ui/keep-focus";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { zoneName } from "@/components/ui/time";
import { noticesPath, noticesPlace } from "@/lib/notifications/core/notices-path";
import { listNotices } from "@/lib/notifications/queries";
import { requireActor } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Notifications" };

export default async function NotificationsPage({ searchParams }: PageProps<"/notifications">) {
  const actor = await requireActor("/notifications");
  const place = noticesPlace(await searchParams);
  const { items, nextCursor, unreadCount } = await listNotices(actor, { ...place, limit: 20 });
  const tabs = [
    { href: "/notifications", label: "All", current: !place.isUnread },
    { href: "/notifications?show=unread", label: "Unread", count: unreadCount, current: place.isUnread },
  ];
  const settings = <>Times are yours: {zoneName(actor.timeZone)}. <AppLink href="/settings/notifications" className="text-accent underline underline-offset-4">Choose what reaches you</AppLink></>;
  return (
    <KeepFocus>
      <LiveNotices />
      <PageHeader title="Notifications" lead={settings} actions={unreadCount > 0 && <MarkAllRead />} />
      <Tabs label="Notifications" tabs={tabs} />
      <div className="mt-6 flex flex-col gap-8">
        {items.length > 0 ? <NoticeList notices={items} timeZone={actor.timeZone} back={noticesPath(place)} /> : <NoNotices isUnread={place.isUnread} />}
        {(place.cursor ?? nextCursor) && (
          <Pagination previousHref={place.cursor && noticesPath({ isUnread: place.isUnread })} nextHref={nextCursor ? noticesPath({ ...place, cursor: nextCursor }) : undefined} />
        )}
      </div>
    </KeepFocus>
  );
}
