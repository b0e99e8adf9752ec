import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { SiteFooter } from "@/components/shell/site-footer";
import { SiteHeader } from "@/components/shell/site-header";
import { themeCookie, themeFrom } from "@/components/shell/theme";
import type { ShellViewer, SignOutAction } from "@/components/shell/viewer";

type Props = { viewer: ShellViewer | null; unread: number; signOutAction?: SignOutAction; children: ReactNode };

/** Header, content and footer of a public page. */
export async function SiteShell({ viewer, unread, signOutAction, children }: Props) {
  const theme = themeFrom((await cookies()).get(themeCookie)?.value);
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader viewer={viewer} unread={unread} {...(signOutAction ? { signOutAction } : {})} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter theme={theme} />
    </div>
  );
}
