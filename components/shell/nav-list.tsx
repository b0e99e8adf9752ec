"use client";

import { usePathname } from "next/navigation";
import type { NavItem } from "@/components/shell/site-nav";
import { AppLink } from "@/components/ui/app-link";

type Props = { items: readonly NavItem[]; className?: string; linkClassName?: string };

/** The links of a menu as a list that knows where one is (`aria-current`); it travels as words, as every page carries several. */
export function NavList({ items, className, linkClassName }: Props) {
  const path = usePathname();
  return (
    <ul className={className}>
      {items.map(({ href, label }) => (
        <li key={href}>
          <AppLink href={href} aria-current={path === href || path.startsWith(`${href}/`) ? "page" : undefined} className={linkClassName}>
            {label}
          </AppLink>
        </li>
      ))}
    </ul>
  );
}
