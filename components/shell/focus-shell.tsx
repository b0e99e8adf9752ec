import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { ThemeToggle } from "@/components/shell/theme-toggle";
import { themeCookie, themeFrom } from "@/components/shell/theme";
import { Wordmark } from "@/components/shell/wordmark";
import { AppLink } from "@/components/ui/app-link";

type Props = { /** A quiet way out, such as "Back to the profile". */ back?: { href: string; label: string }; children: ReactNode };

/** A page with one thing to do (sign in, check out, meet): no menus, one way back. */
export async function FocusShell({ back, children }: Props) {
  const theme = themeFrom((await cookies()).get(themeCookie)?.value);
  return (
    <div className="flex min-h-dvh flex-col">
      <header data-shell className="border-b border-line">
        <div className="mx-auto flex h-16 max-w-page items-center justify-between gap-6 px-4 sm:px-8">
          <Wordmark />
          {back && (
            <AppLink href={back.href} className="inline-flex min-h-11 items-center text-right text-soft underline-offset-4 hover:text-ink hover:underline">
              {back.label}
            </AppLink>
          )}
        </div>
      </header>
      <main id="main" tabIndex={-1} className="grow">
        {children}
      </main>
      <footer data-shell className="border-t border-line text-sm text-faint">
        <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-4 px-4 py-4 sm:px-8">
          <p>
            <AppLink href="/help" className="underline underline-offset-4 hover:text-ink">
              Help
            </AppLink>
            {" · "}
            <AppLink href="/legal/privacy" className="underline underline-offset-4 hover:text-ink">
              Privacy
            </AppLink>
          </p>
          <ThemeToggle theme={theme} />
        </div>
      </footer>
    </div>
  );
}
