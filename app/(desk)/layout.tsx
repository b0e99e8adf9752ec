import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { deskOf } from "@/components/identity/desk-items";
import { DeskShell } from "@/components/shell/desk-shell";
import { signOutAction } from "@/lib/identity/actions";
import { isExpertRole } from "@/lib/kernel/actor";
import { getViewer } from "@/lib/platform/session";

// Each page asks for its own actor, since a layout does not run again on navigation. That strangers are led away here too
// makes it a real redirect, and a real 404 for whom the page is not: a page's own comes after its skeleton has been sent.
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const [viewer, sent] = await Promise.all([getViewer(), headers()]);
  const path = sent.get("x-pathname") ?? "/";
  if (!viewer) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  if (path.startsWith("/coach") && !isExpertRole(viewer.role)) notFound();
  const { title, items } = deskOf(viewer.role);
  return (
    <DeskShell title={title} items={items} viewer={viewer} signOutAction={signOutAction}>
      {children}
    </DeskShell>
  );
}
