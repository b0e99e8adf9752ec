import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

export type NoticeTone = "info" | "success" | "warning" | "error";

const tones = {
  info: { box: "border-accent/40 bg-accent-wash", mark: "text-accent", Icon: Info },
  success: { box: "border-confirmed/40 bg-confirmed-wash", mark: "text-confirmed", Icon: CircleCheck },
  warning: { box: "border-running/40 bg-running-wash", mark: "text-running", Icon: TriangleAlert },
  error: { box: "border-loss/40 bg-loss-wash", mark: "text-loss", Icon: CircleAlert },
};

type Props = { tone?: NoticeTone; title: string; children?: ReactNode; action?: ReactNode; className?: string };

/** One thing the person should know now, with a way on. Errors are announced at once, the rest politely. */
export function Notice({ tone = "info", title, children, action, className }: Props) {
  const { box, mark, Icon } = tones[tone];
  return (
    <div role={tone === "error" ? "alert" : "status"} tabIndex={-1} className={cx("flex gap-3 rounded border p-4", box, className)}>
      <Icon aria-hidden strokeWidth={1.5} className={cx("mt-0.5 size-5 shrink-0", mark)} />
      <div className="min-w-0 grow">
        <p className="font-medium">{title}</p>
        {children && <div className="text-soft">{children}</div>}
        {action && <div className="mt-3 flex flex-wrap gap-3">{action}</div>}
      </div>
    </div>
  );
}
