const bar = { width: 22, gap: 6, height: 40, foot: 18 };
const step = bar.width + bar.gap;
const middle = (index: number): number => index * step + bar.width / 2;

/** Name and size of what every strip of a list stands on. */
export const weekFrame = { id: "week-frame", width: 7 * step - bar.gap, height: bar.height + bar.foot };

/** Seven empty bars over the letters of the coming days: drawn once on a page, and used by the strip of every card. */
export function WeekFrame({ letters }: { readonly letters: string }) {
  const middles = Array.from(letters, (_, index) => middle(index));
  return (
    <svg aria-hidden className="hidden">
      <g id={weekFrame.id} className="week-frame">
        <path d={middles.map((x) => `M${x} 0v${bar.height}`).join("")} />
        <text x={middles.join(" ")} y={weekFrame.height - 3}>
          {letters}
        </text>
      </g>
    </svg>
  );
}

/** The stroke of what is free, shares of each day's bar from its top, on the frame. */
export function freeStroke(week: readonly { readonly pieces: readonly (readonly [from: number, to: number])[] }[]): string {
  const tenth = (share: number): number => Math.round(share * bar.height * 10) / 10;
  return week.flatMap(({ pieces }, index) => pieces.map(([from, to]) => `M${middle(index)} ${tenth(from)}v${Math.max(1.5, tenth(to - from))}`)).join("");
}
