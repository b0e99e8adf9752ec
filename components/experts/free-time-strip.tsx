import type { StripDay } from "@/lib/scheduling/core/week-strip";

const bar = { width: 22, gap: 6, height: 40, foot: 18 };
const step = bar.width + bar.gap;
const size = { width: 7 * step - bar.gap, height: bar.height + bar.foot };

const shortName = new Intl.DateTimeFormat("en-GB", { weekday: "short", timeZone: "UTC" });
const longName = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });

/** The next seven days as bars from six in the morning down to midnight, filled where there is time. */
export function FreeTimeStrip({ days, className }: { days: readonly StripDay[]; className?: string }) {
  return (
    <svg role="img" aria-label={words(days)} viewBox={`0 0 ${size.width} ${size.height}`} width={size.width} height={size.height} className={className}>
      <path d={days.map((_, index) => rectangle(index, 0, 1)).join("")} className="fill-line" />
      <path d={days.map(({ pieces }, index) => pieces.map(([from, to]) => rectangle(index, from, to)).join("")).join("")} className="fill-accent" />
      {days.map(({ date, isFree }, index) => (
        <text
          key={date}
          x={index * step + bar.width / 2}
          y={size.height - 3}
          textAnchor="middle"
          fontSize="14"
          className={isFree ? "fill-soft" : "fill-faint"}
        >
          {shortName.format(new Date(date)).slice(0, 2)}
        </text>
      ))}
    </svg>
  );
}

function rectangle(index: number, from: number, to: number): string {
  const top = Math.round(from * bar.height * 10) / 10;
  const height = Math.max(1.5, Math.round((to - from) * bar.height * 10) / 10);
  return `M${index * step} ${top}h${bar.width}v${height}h-${bar.width}z`;
}

function words(days: readonly StripDay[]): string {
  const free = days.filter(({ isFree }) => isFree).map(({ date }) => longName.format(new Date(date)));
  return free.length === 0 ? "Nothing is free in the next seven days." : `In the next seven days there is free time on ${free.join("; ")}.`;
}
