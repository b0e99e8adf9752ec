import { ArrowLeft, ArrowRight } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";

type Props = {
  /** Where the page before and the page after are; without one its button is left out. */
  previousHref?: string | undefined;
  nextHref?: string | undefined;
  /** Where one is, such as "21–40 of 63 experts". */
  summary?: string;
  label?: string;
};

/** The way through a long list, as links that can be shared. */
export function Pagination({ previousHref, nextHref, summary, label = "Pages" }: Props) {
  if (!previousHref && !nextHref && !summary) return null;
  return (
    <nav aria-label={label} className="flex flex-wrap items-center justify-between gap-4 border-t border-line pt-4">
      <p className="text-sm text-faint tabular-nums">{summary}</p>
      <div className="flex gap-2">
        {previousHref && (
          <ButtonLink href={previousHref} variant="quiet" size="sm" rel="prev" icon={<ArrowLeft aria-hidden strokeWidth={1.5} />}>
            Previous
          </ButtonLink>
        )}
        {nextHref && (
          <ButtonLink href={nextHref} variant="quiet" size="sm" rel="next">
            Next
            <ArrowRight aria-hidden strokeWidth={1.5} />
          </ButtonLink>
        )}
      </div>
    </nav>
  );
}
