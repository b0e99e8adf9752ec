type Props = { value: number; max?: number; label: string; detail?: string };

/** How far something is, as a bar with its words. */
export function Progress({ value, max = 100, label, detail }: Props) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex justify-between gap-4 text-sm">
        <span className="font-medium">{label}</span>
        <span className="text-faint tabular-nums">{detail ?? `${Math.round(share * 100)} %`}</span>
      </div>
      <div role="progressbar" aria-label={label} aria-valuenow={value} aria-valuemin={0} aria-valuemax={max} className="h-1.5 overflow-hidden rounded-full bg-line">
        <div className="h-full origin-left bg-accent transition-transform duration-200" style={{ transform: `scaleX(${share})` }} />
      </div>
    </div>
  );
}

export type Step = { label: string; state: "done" | "current" | "ahead" };

/** Where one is in a short sequence, such as time → review → pay. */
export function Steps({ steps, label }: { steps: readonly Step[]; label: string }) {
  return (
    <ol aria-label={label} className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
      {steps.map((step, index) => (
        <li key={step.label} aria-current={step.state === "current" ? "step" : undefined} className={step.state === "ahead" ? "text-faint" : "text-ink"}>
          <span className={step.state === "current" ? "border-b-2 border-accent pb-1 font-medium" : undefined}>
            <span className="tabular-nums">{index + 1}</span> {step.label}
            {step.state === "done" && <span className="sr-only"> (done)</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
