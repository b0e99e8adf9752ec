import { weekFrame } from "@/components/experts/week-frame";

type Props = { /** What is free, as `freeStroke` draws it, */ readonly stroke: string; /** and in words. */ readonly says: string };

/** The next seven days as bars from six in the morning down to midnight, filled where there is time. Its page has a `WeekFrame`. */
export function FreeTimeStrip({ stroke, says }: Props) {
  return (
    <svg role="img" aria-label={says} className="week-strip">
      <use href={`#${weekFrame.id}`} />
      <path d={stroke} />
    </svg>
  );
}
