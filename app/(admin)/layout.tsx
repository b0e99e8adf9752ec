import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { deskOf } from "@/components/identity/desk-items";
import { DeskShell } from "@/components/shell/desk-shell";
import { signOutAction } from "@/lib/identity/actions";
import { getViewer } from "@/lib/platform/session";

// Each page asks for its own actor, since a layout does not run again on navigation. That everybody else is turned away here too
// makes it a real 404: a page's own comes after its skeleton has been sent.
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const viewer = await getViewer();
  if (!viewer) redirect(`/sign-in?next=${encodeURIComponent((await headers()).get("x-pathname") ?? "/admin")}`);
  if (viewer.role !== "admin") notFound();
  const { title, items } = deskOf(viewer.role);
  return (
    <DeskShell title={title} items={items} viewer={viewer} signOutAction={signOutAction}>
      {children}
    </DeskShell>
  );
}
