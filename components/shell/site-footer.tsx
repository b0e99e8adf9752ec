import { ThemeToggle } from "@/components/shell/theme-toggle";
import { NavList } from "@/components/shell/nav-list";
import { footerNav } from "@/components/shell/site-nav";
import { Wordmark } from "@/components/shell/wordmark";
import type { Theme } from "@/components/shell/theme";

const link = "inline-flex min-h-8 items-center text-soft underline-offset-4 hover:text-ink hover:underline";

/** The foot of every page: all ways, the theme, and what holds for times and money. */
export function SiteFooter({ theme = "system" }: { theme?: Theme }) {
  return (
    <footer data-shell className="mt-auto border-t border-line bg-sunk">
      <div className="mx-auto grid max-w-page gap-x-8 gap-y-10 px-4 py-12 sm:px-8 lg:grid-cols-[1.6fr_3fr]">
        <div className="flex max-w-sm flex-col items-start gap-3">
          <Wordmark />
          <p className="text-soft">An hour with someone who knows.</p>
        </div>
        <nav aria-label="All pages" className="grid grid-cols-2 gap-8 sm:grid-cols-4">
          {footerNav.map(({ title, items }) => (
            <div key={title}>
              <h2 className="font-sans text-sm font-medium tracking-normal">{title}</h2>
              <NavList items={items} className="mt-2" linkClassName={link} />
            </div>
          ))}
        </nav>
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4 border-t border-line pt-6 text-sm text-faint lg:col-span-2">
          <p className="max-w-prose">In English. Times are shown in your own zone and say so; prices are in the expert’s currency and say so.</p>
          <ThemeToggle theme={theme} />
        </div>
      </div>
    </footer>
  );
}
