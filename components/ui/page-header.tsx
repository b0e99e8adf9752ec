import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs";

type Props = { title: ReactNode; lead?: ReactNode; crumbs?: readonly Crumb[]; actions?: ReactNode };

/** The name of the page (its only h1), a sentence about it, and what one can do here. */
export function PageHeader({ title, lead, crumbs, actions }: Props) {
  return (
    <header className="flex flex-col gap-4 pt-8 pb-8 sm:pt-12">
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="max-w-prose">
          <h1 className="text-2xl">{title}</h1>
          {lead && <div className="mt-2 text-lg text-soft">{lead}</div>}
        </div>
        {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
      </div>
    </header>
  );
}
