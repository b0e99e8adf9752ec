import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

export type BadgeTone = "neutral" | "accent" | "running" | "loss" | "confirmed";

const tones: Record<BadgeTone, string> = {
  neutral: "bg-sunk text-soft",
  accent: "bg-accent-wash text-accent",
  running: "bg-running-wash text-running",
  loss: "bg-loss-wash text-loss",
  confirmed: "bg-confirmed-wash text-confirmed",
};

/** One word about a thing. Colours mean something: amber is time running out, red is loss, green is confirmed. */
export function Badge({ tone = "neutral", children }: { tone?: BadgeTone; children: ReactNode }) {
  return <span className={cx("inline-flex items-center gap-1.5 rounded px-2 py-0.5 text-sm font-medium whitespace-nowrap", tones[tone])}>{children}</span>;
}
