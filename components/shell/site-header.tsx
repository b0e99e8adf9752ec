import { Menu } from "lucide-react";
import { AccountMenu } from "@/components/shell/account-menu";
import { Bell } from "@/components/shell/bell";
import { MenuPopover } from "@/components/shell/menu-popover";
import { NavList } from "@/components/shell/nav-list";
import { siteNav } from "@/components/shell/site-nav";
import type { ShellViewer, SignOutAction } from "@/components/shell/viewer";
import { Wordmark } from "@/components/shell/wordmark";
import { ButtonLink } from "@/components/ui/button";

type Props = { viewer: ShellViewer | null; /** How many of the viewer's notices are unread. */ unread: number; signOutAction?: SignOutAction };

const link =
  "inline-flex min-h-11 items-center border-b-2 border-transparent text-base text-soft hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink";
const menuLink = "flex min-h-11 items-center rounded px-3 hover:bg-sunk aria-[current=page]:bg-accent-wash";

/** The head of every public page: the name, where one can go, and the person who is signed in. */
export function SiteHeader({ viewer, unread, signOutAction }: Props) {
  return (
    <header data-shell className="sticky top-0 z-20 border-b border-line bg-paper/95 backdrop-blur-sm">
      <div className="mx-auto flex h-16 max-w-page items-center gap-6 px-4 xl:gap-10 sm:px-8">
        <Wordmark />
        <nav aria-label="Main" className="hidden grow lg:block">
          <NavList items={siteNav} className="flex gap-5 xl:gap-6" linkClassName={link} />
        </nav>
        <div className="ml-auto flex items-center gap-2">
          {viewer && <Bell unread={unread} />}
          {viewer ? <AccountMenu viewer={viewer} {...(signOutAction ? { signOutAction } : {})} /> : <SignInLinks />}
          <SmallMenu signedIn={viewer !== null} />
        </div>
      </div>
    </header>
  );
}

function SignInLinks() {
  return (
    <>
      <ButtonLink href="/sign-in" variant="quiet" size="sm" className="max-sm:hidden">
        Sign in
      </ButtonLink>
      <ButtonLink href="/sign-up" size="sm">
        Sign up
      </ButtonLink>
    </>
  );
}

function SmallMenu({ signedIn }: { signedIn: boolean }) {
  const items = signedIn ? siteNav : [...siteNav, { href: "/sign-in", label: "Sign in" }];
  return (
    <div className="lg:hidden">
      <MenuPopover
        id="site-menu"
        label="Menu"
        trigger={<Menu aria-hidden strokeWidth={1.5} className="size-6" />}
        triggerClassName="-mr-2 grid size-11 place-items-center rounded hover:bg-sunk"
        className="top-17 m-0 right-4 left-4 w-auto sm:left-auto sm:w-72"
      >
        <nav aria-label="Menu">
          <NavList items={items} linkClassName={menuLink} />
        </nav>
      </MenuPopover>
    </div>
  );
}
