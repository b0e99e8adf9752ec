import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

const widths = { page: "max-w-page", prose: "max-w-prose", form: "max-w-form" };

type Props = { width?: keyof typeof widths; children: ReactNode; className?: string };

/** The width and margins of a page; `prose` for reading, `form` for one short form. */
export function Page({ width = "page", children, className }: Props) {
  return <div className={cx("mx-auto w-full px-4 pb-16 sm:px-8 sm:pb-24", widths[width], className)}>{children}</div>;
}
