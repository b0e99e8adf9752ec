import type { CSSProperties } from "react";

type Props = { value: number | null; count?: number; size?: "sm" | "md" };

/** Stars (drawn by `.rating` in app/styles/base.css) with their number in words; says so when nobody has reviewed yet. */
export function Rating({ value, count, size = "sm" }: Props) {
  if (value === null || count === 0) return <span className="text-sm text-faint">No reviews yet</span>;
  return (
    <span className={size === "sm" ? "rating" : "rating gap-2 text-base"} style={{ "--share": `${Math.min(1, Math.max(0, value / 5)) * 100}%` } as CSSProperties}>
      <b>
        {value.toFixed(1)}
        <span className="sr-only"> out of 5</span>
      </b>
      {count !== undefined && (count === 1 ? "(1 review)" : `(${count} reviews)`)}
    </span>
  );
}
