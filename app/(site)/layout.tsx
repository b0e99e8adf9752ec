import type { ReactNode } from "react";
import { SiteShell } from "@/components/shell/site-shell";
import { signOutAction } from "@/lib/identity/actions";
import { countUnread } from "@/lib/notifications/queries";
import { getViewer } from "@/lib/platform/session";

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const viewer = await getViewer();
  return (
    <SiteShell viewer={viewer} unread={await countUnread(viewer)} signOutAction={signOutAction}>
      {children}
    </SiteShell>
  );
}
