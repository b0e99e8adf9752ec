import { AppLink } from "@/components/ui/app-link";

export type Crumb = { label: string; href?: string };

/** The way back up; the last one is where one is. */
export function Breadcrumbs({ crumbs, label = "You are here" }: { crumbs: readonly Crumb[]; label?: string }) {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap gap-x-2 text-sm text-faint">
        {crumbs.map(({ label, href }, index) => (
          <li key={label} className="flex gap-2">
            {index > 0 && <span aria-hidden>/</span>}
            {href ? (
              <AppLink href={href} className="underline-offset-4 hover:text-ink hover:underline">
                {label}
              </AppLink>
            ) : (
              <span aria-current="page" className="text-soft">
                {label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
