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
      {reviews && <span className="text-faint tabular-nums">({reviews})</span>}
    </span>
  );
}

// Five stars in one path: lists draw it twice for everybody.
const stars = [0, 17, 34, 51, 68].map((x) => `M${x + 8} 1.2l2.06 4.42 4.84.6-3.56 3.33.93 4.79-4.27-2.37-4.27 2.37.93-4.79-3.56-3.33 4.84-.6z`).join("");

function Stars({ share }: { share: number }) {
  return (
    <span aria-hidden className="relative inline-block h-[1em] w-[5.25em] shrink-0">
      <StarRow className="text-line" />
      <span className="absolute inset-y-0 left-0 overflow-hidden" style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }}>
        <StarRow className="text-ink" />
      </span>
    </span>
  );
}

function StarRow({ className }: { className: string }) {
  return (
    <svg viewBox="0 0 84 16" className={`absolute top-0 left-0 h-[1em] w-[5.25em] ${className}`} fill="currentColor">
      <path d={stars} />
    </svg>
  );
}
