import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { cx } from "@/components/ui/cx";

type CardProps = { href: string; title: ReactNode; level?: 2 | 3; children?: ReactNode; className?: string };

/** A thing one can open: the title is the link, and the whole card can be pressed. */
export function Card({ href, title, level = 3, children, className }: CardProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <article
      className={cx(
        "relative flex flex-col gap-3 rounded border border-line bg-raised p-5 transition-colors duration-150 hover:border-control has-[h2_a:focus-visible]:border-accent has-[h3_a:focus-visible]:border-accent",
        className,
      )}
    >
      <Heading className="text-lg">
        <AppLink href={href} className="after:absolute after:inset-0 after:rounded">
          {title}
        </AppLink>
      </Heading>
      {children}
    </article>
  );
}

type PanelProps = { title?: ReactNode; action?: ReactNode; children: ReactNode; className?: string };

/** A part of a page under its own heading and hairline; for everything that is not opened. */
export function Panel({ title, action, children, className }: PanelProps) {
  return (
    <section className={cx("border-t border-line pt-5", className)}>
      {(title || action) && (
        <div className="mb-4 flex flex-wrap items-baseline justify-between gap-3">
          {title && <h2 className="text-xl">{title}</h2>}
          {action}
        </div>
      )}
      {children}
    </section>
  );
}
