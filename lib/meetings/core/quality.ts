/** What the browser has counted of a link at one moment. */
export type LinkCount = {
  readonly at: number;
  readonly packetsReceived: number;
  readonly packetsLost: number;
  readonly bytesReceived: number;
  /** There and back, in milliseconds; null while nothing is known. */
  readonly roundTrip: number | null;
  /** The share of our own packets that the other side missed lately, 0 to 1. */
  readonly lostThere: number | null;
  /** What the way out can carry, in kilobits a second, as the browser estimates it. */
  readonly outgoing: number | null;
};

/** How a link did between two counts. */
export type LinkMeasure = { readonly roundTrip: number | null; readonly lossPercent: number; readonly incoming: number; readonly outgoing: number | null };

export type Quality = "good" | "fair" | "poor";

/** How the link did from one count to the next; kilobits a second, milliseconds, percent. */
export function measureBetween(before: LinkCount, after: LinkCount): LinkMeasure {
  const seconds = Math.max(0.001, (after.at - before.at) / 1_000);
  const received = Math.max(0, after.packetsReceived - before.packetsReceived);
  const lost = Math.max(0, after.packetsLost - before.packetsLost);
  const here = received + lost === 0 ? 0 : (100 * lost) / (received + lost);
  return {
    roundTrip: after.roundTrip,
    lossPercent: Math.max(here, 100 * (after.lostThere ?? 0)),
    incoming: Math.round((Math.max(0, after.bytesReceived - before.bytesReceived) * 8) / 1_000 / seconds),
    outgoing: after.outgoing,
  };
}

const limits = {
  fair: { roundTrip: 250, lossPercent: 3, outgoing: 250 },
  poor: { roundTrip: 500, lossPercent: 8, outgoing: 100 },
} as const;

/** What a link is worth by its last measures, oldest first; null while nothing is known. One bad moment among good ones does not count. */
export function qualityOf(measures: readonly LinkMeasure[]): Quality | null {
  const grades = measures.slice(-3).map(gradeOf).toSorted((a, b) => a - b);
  const grade = grades[Math.floor((grades.length - 1) / 2)];
  return grade === undefined ? null : (["good", "fair", "poor"] as const)[grade] ?? "poor";
}

function gradeOf(measure: LinkMeasure): number {
  const isBeyond = ({ roundTrip, lossPercent, outgoing }: (typeof limits)["fair" | "poor"]): boolean =>
    (measure.roundTrip ?? 0) > roundTrip || measure.lossPercent > lossPercent || (measure.outgoing !== null && measure.outgoing < outgoing);
  if (isBeyond(limits.poor)) return 2;
  return isBeyond(limits.fair) ? 1 : 0;
}

/** A link's worth in words, and what helps. */
export function qualityWords(quality: Quality): { readonly title: string; readonly detail: string } {
  switch (quality) {
    case "good":
      return { title: "Good connection", detail: "Picture and sound travel well." };
    case "fair":
      return { title: "Fair connection", detail: "The picture may be blurred at times. Closing other programs that use the network helps." };
    case "poor":
      return { title: "Poor connection", detail: "Sound may break off. Go nearer to your Wi-Fi, use a cable, or switch your camera off." };
  }
}
