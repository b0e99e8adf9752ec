import type { ReactNode } from "react";
import { SiteShell } from "@/components/shell/site-shell";
import { getViewer } from "@/lib/platform/session";

export default async function SiteLayout({ children }: { children: ReactNode }) {
  return <SiteShell viewer={await getViewer()}>{children}</SiteShell>;
}
