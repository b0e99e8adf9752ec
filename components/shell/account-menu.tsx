import { ChevronDown } from "lucide-react";
import { MenuPopover } from "@/components/shell/menu-popover";
import { NavList } from "@/components/shell/nav-list";
import { accountNav } from "@/components/shell/site-nav";
import type { ShellViewer, SignOutAction } from "@/components/shell/viewer";
import { Avatar } from "@/components/ui/avatar";

const item = "flex min-h-11 w-full items-center rounded px-3 text-left hover:bg-sunk aria-[current=page]:bg-accent-wash";

/** The signed-in person, with the ways that their role has. */
export function AccountMenu({ viewer, signOutAction }: { viewer: ShellViewer; signOutAction?: SignOutAction }) {
  return (
    <MenuPopover
      id="account-menu"
      label={`Your account, ${viewer.name}`}
      trigger={
        <>
          <Avatar name={viewer.name} photoUrl={viewer.photoUrl} size="sm" />
          <span className="max-w-40 truncate max-sm:hidden">{viewer.name}</span>
          <ChevronDown aria-hidden strokeWidth={1.5} className="size-4 text-faint" />
        </>
      }
      triggerClassName="flex min-h-11 items-center gap-2 rounded px-2 hover:bg-sunk"
      className="under-its-button w-60"
    >
      <nav aria-label="Your account">
        <p className="border-b border-line px-3 pt-1 pb-2 text-sm text-faint">
          {viewer.name}, {viewer.role.replaceAll("_", " ")}
        </p>
        <NavList items={accountNav(viewer.role)} className="pt-1" linkClassName={item} />
        {signOutAction && (
          <form action={signOutAction} className="mt-1 border-t border-line pt-1">
            <button type="submit" className={item}>
              Sign out
            </button>
          </form>
        )}
      </nav>
    </MenuPopover>
  );
}
