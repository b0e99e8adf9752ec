const rowHeight = 50;
const top = 84;
const chosen = 3;
/** The shared hour is taller than the others; what stands below it moves down by this much. */
const extra = 26;

function yOf(row: number): number {
  return top + row * rowHeight + (row > chosen ? extra : 0);
}

const you = ["busy", "free", "free", "free", "busy", "free"] as const;
const maya = ["free", "busy", "busy", "free", "free", "busy"] as const;

const label = "Two days beside each other, yours in Lisbon and Maya’s in Kyoto. At 11:00 yours and 20:00 hers both are free: one hour, held, and below it where each cent of its price goes.";

/** The illustration of the landing page, made of the product's own parts: two calendars, the hour they share, its hold and its money trail. */
export function MeetingOfTwoDays() {
  return (
    <svg role="img" aria-label={label} viewBox="0 0 440 556" className="mx-auto w-full max-w-[30rem] font-sans lg:max-w-none" fill="none">
      <defs>
        <pattern id="busy-hours" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V6" className="stroke-line" strokeWidth="3" />
        </pattern>
      </defs>
      <Person x={0} name="You" place="Lisbon" anchor="start" />
      <Person x={440} name="Maya" place="Kyoto" anchor="end" />
      {you.map((_, row) => (
        <path key={row} d={`M192 ${yOf(row) + 21}H248`} className="stroke-control" strokeDasharray="2 5" />
      ))}
      {you.map((state, row) => (
        <HourSlot key={row} x={0} row={row} hour={8 + row} state={state} anchor="start" />
      ))}
      {maya.map((state, row) => (
        <HourSlot key={row} x={248} row={row} hour={17 + row} state={state} anchor="end" />
      ))}
      <SharedHour />
      <Trail />
    </svg>
  );
}

type PersonProps = { x: number; name: string; place: string; anchor: "start" | "end" };

function Person({ x, name, place, anchor }: PersonProps) {
  const inward = anchor === "start" ? 1 : -1;
  const left = anchor === "start" ? x : x - 48;
  return (
    <g>
      <rect x={left} y="0" width="48" height="48" rx="6" className={anchor === "start" ? "fill-running-wash" : "fill-accent-wash"} />
      {anchor === "start" ? (
        <path d="M0 6a6 6 0 0 1 6-6h18v24a24 24 0 0 1-24 24z" className="fill-running-fill" />
      ) : (
        <path d="M440 42a6 6 0 0 1-6 6h-18V24a24 24 0 0 1 24-24z" className="fill-accent" />
      )}
      <text x={x + inward * 60} y="19" textAnchor={anchor} className="fill-ink font-display" fontSize="22" fontWeight="500">
        {name}
      </text>
      <text x={x + inward * 60} y="42" textAnchor={anchor} className="fill-faint" fontSize="18">
        {place}
      </text>
    </g>
  );
}

type HourSlotProps = { x: number; row: number; hour: number; state: "free" | "busy"; anchor: "start" | "end" };

function HourSlot({ x, row, hour, state, anchor }: HourSlotProps) {
  const y = yOf(row);
  const isFree = state === "free";
  return (
    <g>
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width="191"
        height={rowHeight - 7}
        rx="6"
        className={isFree ? "fill-raised stroke-accent" : "stroke-line"}
        fill={isFree ? undefined : "url(#busy-hours)"}
      />
      {isFree && (
        <text x={anchor === "start" ? x + 16 : x + 176} y={y + 28} textAnchor={anchor} className="fill-soft tabular-nums" fontSize="18">
          {hour}:00
        </text>
      )}
    </g>
  );
}

function SharedHour() {
  const y = yOf(chosen) - 7;
  return (
    <g>
      <rect x="-4" y={y + 2} width="448" height="72" className="fill-paper" />
      <rect x="0" y={y + 4} width="440" height="58" rx="6" className="origin-center animate-[meet_200ms_ease-out_300ms_backwards] fill-accent [transform-box:fill-box]" />
      <text x="20" y={y + 42} className="fill-on-accent font-display tabular-nums" fontSize="26" fontWeight="500">
        11:00
      </text>
      <text x="220" y={y + 40} textAnchor="middle" className="fill-on-accent" fontSize="18">
        one hour, held
      </text>
      <text x="420" y={y + 42} textAnchor="end" className="fill-on-accent font-display tabular-nums" fontSize="26" fontWeight="500">
        20:00
      </text>
      <rect x="0" y={y + 67} width="440" height="3" rx="1.5" className="fill-line" />
      <rect x="0" y={y + 67} width="286" height="3" rx="1.5" className="fill-running-fill" />
    </g>
  );
}

function Trail() {
  const from = yOf(chosen) + 66;
  const bar = 470;
  return (
    <g>
      <path d={`M220 ${from}V${bar - 42}a12 12 0 0 1-12 12H32a12 12 0 0 0-12 12v14`} className="stroke-accent" strokeWidth="1.5" />
      <path d={`M220 ${from}V${bar - 42}a12 12 0 0 0 12 12H407a12 12 0 0 1 12 12v14`} className="stroke-accent" strokeWidth="1.5" />
      <rect x="0" y={bar} width="394" height="14" rx="3" className="fill-accent" />
      <rect x="398" y={bar} width="42" height="14" rx="3" className="fill-accent" opacity="0.5" />
      <text x="0" y={bar + 48} className="fill-ink font-display tabular-nums" fontSize="26" fontWeight="500">
        €85.50
      </text>
      <text x="0" y={bar + 74} className="fill-faint" fontSize="18">
        for Maya
      </text>
      <text x="440" y={bar + 48} textAnchor="end" className="fill-ink font-display tabular-nums" fontSize="26" fontWeight="500">
        €9.50
      </text>
      <text x="440" y={bar + 74} textAnchor="end" className="fill-faint" fontSize="18">
        for Colloquy
      </text>
    </g>
  );
}
