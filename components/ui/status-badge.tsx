import { Badge, type BadgeTone } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";

const tones: Record<string, BadgeTone> = {
  held: "running",
  pending: "running",
  "awaiting acceptance": "running",
  "awaiting payment": "running",
  confirmed: "confirmed",
  completed: "neutral",
  paid: "confirmed",
  active: "confirmed",
  cancelled: "loss",
  declined: "loss",
  suspended: "loss",
  "no show": "loss",
  failed: "loss",
  disputed: "loss",
  expired: "neutral",
  refunded: "neutral",
  draft: "neutral",
};

const dots: Record<BadgeTone, string> = {
  neutral: "bg-faint",
  accent: "bg-accent",
  running: "bg-running-fill",
  loss: "bg-loss",
  confirmed: "bg-confirmed",
};

/** The status of a booking, payment or person, from the word in the database (`awaiting_acceptance`, `noShow`, …). */
export function StatusBadge({ status, label }: { status: string; label?: string }) {
  const words = status.replaceAll(/[_-]/g, " ").replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  const tone = tones[words] ?? "neutral";
  return (
    <Badge tone={tone}>
      <span aria-hidden className={cx("size-1.5 rounded-full", dots[tone])} />
      {label ?? words.charAt(0).toUpperCase() + words.slice(1)}
    </Badge>
  );
}
