import type { ReactNode } from "react";
import { AccountMenu } from "@/components/shell/account-menu";
import { CurrentLink } from "@/components/shell/current-link";
import { LiveBell } from "@/components/shell/live-bell";
import type { ShellViewer, SignOutAction } from "@/components/shell/viewer";
import { Wordmark } from "@/components/shell/wordmark";
import { AppLink } from "@/components/ui/app-link";

export type DeskItem = { href: string; label: string; icon: ReactNode; /** Current only on exactly this path. */ exact?: boolean };

type Props = {
  /** What this desk is called, such as "Coach" or "Admin". */
  title: string;
  items: readonly DeskItem[];
  viewer: ShellViewer | null;
  /** How many of the viewer's notices are unread. */
  unread: number;
  signOutAction?: SignOutAction;
  children: ReactNode;
};

const link =
  "flex min-h-11 items-center gap-3 rounded px-3 whitespace-nowrap text-soft transition-colors duration-150 hover:bg-sunk hover:text-ink " +
  "aria-[current=page]:bg-accent-wash aria-[current=page]:text-ink max-md:aria-[current=page]:[scroll-initial-target:nearest] [&_svg]:size-5 [&_svg]:shrink-0";

/** Where people work: ways at the side on a desktop, in a scrolling row at the top on a phone. Children are the page's own content. */
export function DeskShell({ title, items, viewer, unread, signOutAction, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header data-shell className="border-b border-line">
        <div className="mx-auto flex h-16 w-full max-w-[88rem] items-center gap-6 px-4 sm:px-8">
          <Wordmark />
          <AppLink href="/experts" className="ml-auto inline-flex min-h-11 items-center text-soft hover:text-ink max-sm:hidden">
            Find people
          </AppLink>
          {viewer && (
            <div className="flex items-center gap-2 max-sm:ml-auto">
              <LiveBell key={unread} unread={unread} />
              <AccountMenu viewer={viewer} {...(signOutAction ? { signOutAction } : {})} />
            </div>
          )}
        </div>
      </header>
      <div className="mx-auto flex w-full max-w-[88rem] grow flex-col md:flex-row">
        <nav
          data-shell
          aria-label={title}
          className="overflow-x-auto border-line max-md:border-b md:w-60 md:shrink-0 md:border-r md:py-8 md:pr-4 md:pl-5"
        >
          <p className="px-3 pb-2 text-sm text-faint max-md:hidden">{title}</p>
          <ul className="flex gap-1 max-md:px-4 max-md:py-2 md:flex-col">
            {items.map(({ href, label, icon, exact }) => (
              <li key={href}>
                <CurrentLink href={href} className={link} {...(exact ? { exact } : {})}>
                  {icon}
                  {label}
                </CurrentLink>
              </li>
            ))}
          </ul>
        </nav>
        <main id="main" tabIndex={-1} className="min-w-0 grow px-4 pb-16 sm:px-8">
          {children}
        </main>
      </div>
    </div>
  );
}
