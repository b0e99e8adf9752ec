import type { ReactNode } from "react";
import { deskOf } from "@/components/identity/desk-items";
import { DeskShell } from "@/components/shell/desk-shell";
import { signOutAction } from "@/lib/identity/actions";
import { countUnread } from "@/lib/notifications/queries";
import { getViewer } from "@/lib/platform/session";

// Each page asks for its own actor: a layout does not run again on navigation, so it only draws.
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const viewer = await getViewer();
  const { title, items } = viewer ? deskOf(viewer.role) : { title: "Your desk", items: [] };
  return (
    <DeskShell title={title} items={items} viewer={viewer} unread={await countUnread(viewer)} signOutAction={signOutAction}>
      {children}
    </DeskShell>
  );
}
