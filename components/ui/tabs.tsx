import { AppLink } from "@/components/ui/app-link";
import { cx } from "@/components/ui/cx";

export type Tab = { href: string; label: string; count?: number; current?: boolean };

/** Parts of one page, each with its own address. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  return (
    <nav aria-label={label} className="overflow-x-auto border-b border-line">
      <ul className="flex gap-6">
        {tabs.map(({ href, label: name, count, current }) => (
          <li key={href}>
            <AppLink
              href={href}
              aria-current={current ? "page" : undefined}
              className={cx(
                "-mb-px flex min-h-11 items-center gap-2 border-b-2 whitespace-nowrap outline-offset-[-2px] transition-colors duration-150",
                current ? "border-accent text-ink" : "border-transparent text-soft hover:border-control hover:text-ink",
              )}
            >
              {name}
              {count !== undefined && <span className="text-sm text-faint tabular-nums">{count}</span>}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
