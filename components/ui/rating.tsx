import type { CSSProperties } from "react";

type Props = { value: number | null; count?: number; size?: "sm" | "md" };

/** Stars with their number in words; says so when nobody has reviewed yet. */
export function Rating({ value, count, size = "sm" }: Props) {
  if (value === null || count === 0) return <span className="text-sm text-faint">No reviews yet</span>;
  const reviews = count === undefined ? "" : count === 1 ? "1 review" : `${count} reviews`;
  return (
    <span className={size === "sm" ? "inline-flex items-center gap-1.5 text-sm" : "inline-flex items-center gap-2 text-base"}>
      <Stars share={value / 5} />
      <span className="font-medium tabular-nums">
        {value.toFixed(1)}
        <span className="sr-only"> out of 5</span>
      </span>
      {reviews && <span className="text-faint tabular-nums">{`(${reviews})`}</span>}
    </span>
  );
}

// One element, cut out of a gradient by a mask of five stars (styles/base.css): lists draw it for everybody.
function Stars({ share }: { share: number }) {
  return <span aria-hidden className="stars" style={{ "--share": `${Math.min(1, Math.max(0, share)) * 100}%` } as CSSProperties} />;
}
