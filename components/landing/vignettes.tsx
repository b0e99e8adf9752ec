import type { ReactNode } from "react";

function Vignette({ children }: { children: ReactNode }) {
  return (
    <svg aria-hidden viewBox="0 0 240 120" className="w-full max-w-xs" fill="none">
      <rect x="0.5" y="0.5" width="239" height="119" rx="6" className="fill-raised stroke-line" />
      {children}
    </svg>
  );
}

const week = [22, 0, 40, 14, 48, 0, 30];

/** Seven days as bars, filled where someone is free. */
export function StripVignette() {
  return (
    <Vignette>
      {week.map((free, day) => (
        <g key={day}>
          <rect x={26 + day * 28} y="36" width="16" height="48" rx="3" className="fill-sunk" />
          <rect x={26 + day * 28} y={84 - free} width="16" height={free} rx="3" className="fill-accent" opacity={free === 48 ? 1 : 0.55} />
        </g>
      ))}
    </Vignette>
  );
}

const slots = [0, 1, 2, 3, 4, 5];

/** Times of a day, of which one is held while its line shortens. */
export function HoldVignette() {
  return (
    <Vignette>
      {slots.map((slot) => {
        const x = 24 + (slot % 3) * 66;
        const y = 28 + Math.floor(slot / 3) * 36;
        return slot === 4 ? (
          <g key={slot}>
            <rect x={x} y={y} width="60" height="28" rx="5" className="fill-accent" />
            <rect x={x + 6} y={y + 22} width="48" height="2" rx="1" className="fill-on-accent" opacity="0.3" />
            <rect x={x + 6} y={y + 22} width="30" height="2" rx="1" className="fill-running-fill" />
          </g>
        ) : (
          <rect key={slot} x={x + 0.5} y={y + 0.5} width="59" height="27" rx="5" className={slot === 2 ? "fill-sunk" : "stroke-accent"} />
        );
      })}
    </Vignette>
  );
}

/** A price in its parts. */
export function PayVignette() {
  return (
    <Vignette>
      <rect x="24" y="28" width="64" height="6" rx="3" className="fill-control" opacity="0.6" />
      <rect x="184" y="28" width="32" height="6" rx="3" className="fill-control" />
      <rect x="24" y="46" width="44" height="6" rx="3" className="fill-control" opacity="0.6" />
      <rect x="192" y="46" width="24" height="6" rx="3" className="fill-control" />
      <path d="M24 63.5H216" className="stroke-line" />
      <rect x="24" y="76" width="170" height="12" rx="3" className="fill-accent" />
      <rect x="197" y="76" width="19" height="12" rx="3" className="fill-accent" opacity="0.5" />
    </Vignette>
  );
}

/** Two people in one room. */
export function MeetVignette() {
  return (
    <Vignette>
      <rect x="24" y="24" width="92" height="72" rx="5" className="fill-accent-wash" />
      <rect x="124" y="24" width="92" height="72" rx="5" className="fill-running-wash" />
      <circle cx="70" cy="52" r="12" className="fill-accent" />
      <path d="M46 96a24 24 0 0 1 48 0z" className="fill-accent" />
      <circle cx="170" cy="52" r="12" className="fill-running-fill" />
      <path d="M146 96a24 24 0 0 1 48 0z" className="fill-running-fill" />
    </Vignette>
  );
}
