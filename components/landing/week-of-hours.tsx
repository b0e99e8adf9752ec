const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
/** Windows of a day as [first hour, hours long], counted from 8:00. */
const windows: readonly (readonly (readonly [number, number])[])[] = [[[1, 3]], [[1, 3], [6, 3]], [], [[1, 3], [6, 3]], [[1, 4]], [], []];

type Props = { /** Day and hour of one session that is booked. */ booked?: readonly [number, number] };

/** A week as its owner paints it: open hours, one of them taken. */
export function WeekOfHours({ booked = [3, 7] }: Props) {
  return (
    <svg role="img" aria-label="A week with open hours on five days; one hour on Thursday afternoon is booked." viewBox="0 0 440 380" className="mx-auto w-full max-w-[30rem] font-sans" fill="none">
      {days.map((day, index) => {
        const x = 4 + index * 63;
        return (
          <g key={day}>
            <text x={x + 27} y="20" textAnchor="middle" fontSize="18" className="fill-faint">
              {day}
            </text>
            <rect x={x} y="36" width="54" height="340" rx="6" className="fill-sunk" />
            {windows[index]?.map(([from, length]) => (
              <rect key={from} x={x + 0.75} y={40 + from * 34} width="52.5" height={length * 34 - 6} rx="6" className="fill-accent-wash stroke-accent" strokeWidth="1.5" />
            ))}
          </g>
        );
      })}
      <rect x={4 + booked[0] * 63} y={40 + booked[1] * 34} width="54" height="28" rx="6" className="fill-accent" />
      <rect x={12 + booked[0] * 63} y={62 + booked[1] * 34} width="38" height="2" rx="1" className="fill-on-accent" />
    </svg>
  );
}
