"use client";

import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { askApi } from "@/lib/client/ask-api";

type Props = { id: string; href: string; isUnread: boolean; children: ReactNode };

/** The title of a notice: following it also marks it as read. */
export function NoticeLink({ id, href, isUnread, children }: Props) {
  const markRead = () => void askApi(`/notifications/${id}/read`, { method: "POST", isLast: true }).catch(() => undefined);
  return (
    <AppLink href={href} className="font-medium underline-offset-4 hover:underline" {...(isUnread ? { onClick: markRead } : {})}>
      {children}
    </AppLink>
  );
}
