"use client";

import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

type Props = { id: string; label: string; trigger: ReactNode; triggerClassName?: string; children: ReactNode; className?: string };

/** A menu in the browser's own popover: opens without JavaScript, closes on Escape, outside and when a link is followed. */
export function MenuPopover({ id, label, trigger, triggerClassName, children, className }: Props) {
  return (
    <>
      <button type="button" popoverTarget={id} aria-label={label} className={triggerClassName}>
        {trigger}
      </button>
      <div
        id={id}
        popover="auto"
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest("a")) event.currentTarget.hidePopover();
        }}
        className={cx("fixed inset-auto rounded border border-line bg-raised p-2 text-ink shadow-lift", className)}
      >
        {children}
      </div>
    </>
  );
}
