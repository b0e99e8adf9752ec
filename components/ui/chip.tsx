import { X } from "lucide-react";
import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { cx } from "@/components/ui/cx";

const look = "inline-flex min-h-8 items-center gap-1.5 rounded-full border px-3 text-sm transition-colors duration-150 [&_svg]:size-4 [&_svg]:shrink-0";

type Props = {
  children: ReactNode;
  href?: string;
  /** Marks the chip that is the present choice. */
  selected?: boolean;
  /** Where the page goes on without this choice; the chip then carries a cross. */
  removeHref?: string;
  removeLabel?: string;
  icon?: ReactNode;
};

/** A small fact, a choice that is a link, or a filter that can be taken off. */
export function Chip({ children, href, selected, removeHref, removeLabel, icon }: Props) {
  const colours = selected ? "border-accent bg-accent-wash text-ink" : "border-line bg-raised text-soft";
  if (href) {
    return (
      <AppLink href={href} aria-current={selected ? "true" : undefined} className={cx(look, colours, "hover:border-ink hover:text-ink")}>
        {icon}
        {children}
      </AppLink>
    );
  }
  if (removeHref) {
    return (
      <AppLink href={removeHref} scroll={false} className={cx(look, colours, "hover:border-ink hover:text-ink")}>
        {children}
        <X aria-hidden strokeWidth={1.5} />
        <span className="sr-only">{removeLabel ?? "remove"}</span>
      </AppLink>
    );
  }
  return (
    <span className={cx(look, colours)}>
      {icon}
      {children}
    </span>
  );
}
