import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

type Props = { id?: string; title: string; lead?: ReactNode; action?: ReactNode; tone?: "paper" | "sunk"; children: ReactNode };

/** One stretch of a public page under its own headline. */
export function Section({ id, title, lead, action, tone = "paper", children }: Props) {
  return (
    <section id={id} className={cx("border-t border-line", tone === "sunk" && "bg-sunk")}>
      <div className="mx-auto max-w-page px-4 py-16 sm:px-8 sm:py-24">
        <div className="mb-10 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
          <div className="max-w-prose">
            <h2 className="text-2xl">{title}</h2>
            {lead && <p className="mt-3 text-lg text-soft">{lead}</p>}
          </div>
          {action}
        </div>
        {children}
      </div>
    </section>
  );
}
