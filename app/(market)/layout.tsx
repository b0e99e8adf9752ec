import type { ReactNode } from "react";
import { SiteShell } from "@/components/shell/site-shell";
import { signOutAction } from "@/lib/identity/actions";
import { getViewer } from "@/lib/platform/session";

export default async function MarketLayout({ children }: { children: ReactNode }) {
  return (
    <SiteShell viewer={await getViewer()} signOutAction={signOutAction}>
      {children}
    </SiteShell>
  );
}
