"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";

type Props = { href: string; children: ReactNode; className?: string; /** Is current only on exactly this path. */ exact?: boolean };

/** A link of a menu that knows when one is there (`aria-current`), for styling with `aria-[current=page]:`. */
export function CurrentLink({ href, children, className, exact }: Props) {
  const path = usePathname();
  const here = path === href || (!exact && path.startsWith(`${href}/`));
  return (
    <AppLink href={href} aria-current={here ? "page" : undefined} className={className}>
      {children}
    </AppLink>
  );
}
