"use client";

import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/components/ui/cx";

type Props = Omit<ComponentProps<"button">, "children"> & {
  icon: ReactNode;
  label: string;
  /** For switches: whether what the label says is so now. */
  pressed?: boolean;
  tone?: "plain" | "loss";
  mark?: ReactNode;
};

/** A control of the room: a picture over its word, large enough for a thumb. */
export function RoomButton({ icon, label, pressed, tone = "plain", mark, className, ...rest }: Props) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      className={cx(
        "relative flex min-h-14 min-w-13 flex-1 flex-col items-center justify-center gap-1 rounded border px-1 py-1.5 text-sm font-medium transition-colors duration-150 sm:min-w-22 sm:flex-none sm:px-3 [&_svg]:size-5",
        tone === "loss" && "border-transparent bg-loss text-on-loss hover:bg-loss-strong",
        tone === "plain" && (pressed ? "border-transparent bg-ink text-paper hover:bg-soft" : "border-line bg-raised text-ink hover:border-control hover:bg-sunk"),
        className,
      )}
      {...rest}
    >
      {icon}
      <span className="leading-tight">{label}</span>
      {mark}
    </button>
  );
}
