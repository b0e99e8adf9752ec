import type { StripDay } from "@/lib/scheduling/core/week-strip";

const bar = { width: 22, gap: 6, height: 40, foot: 18 };
const step = bar.width + bar.gap;
const size = { width: 7 * step - bar.gap, height: bar.height + bar.foot };
const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** The next seven days as bars from six in the morning down to midnight, filled where there is time. */
export function FreeTimeStrip({ days: week, className }: { days: readonly StripDay[]; className?: string }) {
  const [ground, free] = [week.map((_, index) => rectangle(index, 0, 1)), week.map(({ pieces }, index) => pieces.map(([from, to]) => rectangle(index, from, to)).join(""))];
  return (
    <svg role="img" aria-label={words(week)} viewBox={`0 0 ${size.width} ${size.height}`} width={size.width} height={size.height} className={className}>
      <path d={ground.join("")} className="fill-line" />
      <path d={free.join("")} className="fill-accent" />
      <text x={middles(week.length)} y={size.height - 3} textAnchor="middle" fontSize="14" className="fill-soft">
        {week.map(({ date }) => dayName(date).charAt(0)).join("")}
      </text>
    </svg>
  );
}

/** Where each letter of the days stands: one text for all seven, because a list draws twenty weeks. */
function middles(count: number): string {
  return Array.from({ length: count }, (_, index) => index * step + bar.width / 2).join(" ");
}

function rectangle(index: number, from: number, to: number): string {
  const top = Math.round(from * bar.height * 10) / 10;
  const height = Math.max(1.5, Math.round((to - from) * bar.height * 10) / 10);
  return `M${index * step} ${top}h${bar.width}v${height}h-${bar.width}z`;
}

function words(week: readonly StripDay[]): string {
  const free = week.filter(({ isFree }) => isFree).map(({ date }, index) => (index === 0 ? `${dayName(date)} ${Number(date.slice(8))}` : dayName(date)));
  return free.length === 0 ? "Nothing is free in the next seven days." : `Free in the next seven days: ${free.join(", ")}.`;
}

function dayName(date: string): string {
  return days[new Date(date).getUTCDay()] ?? "";
}
