import { type LinkCount, type LinkMeasure, measureBetween, type Quality, qualityOf } from "@/lib/meetings/core/quality";

const kept = 5;

/** What is known of a link lately. */
export type LinkHealth = { readonly quality: Quality; readonly measure: LinkMeasure };

/** Follows how well a link does, from what the browser counts of it. */
export class LinkWatch {
  #last: LinkCount | null = null;
  #measures: LinkMeasure[] = [];

  /** Takes the browser's report of this moment; null while there is nothing to compare it with. */
  take(report: RTCStatsReport): LinkHealth | null {
    const count = countOf(report, performance.now());
    if (this.#last) this.#measures = [...this.#measures, measureBetween(this.#last, count)].slice(-kept);
    this.#last = count;
    const [quality, measure] = [qualityOf(this.#measures), this.#measures.at(-1)];
    return quality && measure ? { quality, measure } : null;
  }

  forget(): void {
    this.#last = null;
    this.#measures = [];
  }
}

type Stat = Readonly<Record<string, unknown>>;

/** Browsers name more than we read, and leave out what they do not know. */
function countOf(report: RTCStatsReport, at: number): LinkCount {
  const stats = [...report.values()] as Stat[];
  const inbound = stats.filter(({ type }) => type === "inbound-rtp");
  const pair = stats.find(({ type, nominated, state }) => type === "candidate-pair" && nominated === true && state === "succeeded");
  const lostThere = stats.filter(({ type }) => type === "remote-inbound-rtp").map(({ fractionLost }) => numberOr(fractionLost, 0));
  const roundTrip = numberOr(pair?.["currentRoundTripTime"], null);
  const outgoing = numberOr(pair?.["availableOutgoingBitrate"], null);
  return {
    at,
    packetsReceived: sum(inbound, "packetsReceived"),
    packetsLost: sum(inbound, "packetsLost"),
    bytesReceived: sum(inbound, "bytesReceived"),
    roundTrip: roundTrip === null ? null : Math.round(roundTrip * 1_000),
    lostThere: lostThere.length > 0 ? Math.max(...lostThere) : null,
    outgoing: outgoing === null ? null : Math.round(outgoing / 1_000),
  };
}

function sum(stats: readonly Stat[], name: string): number {
  return stats.reduce((total, stat) => total + numberOr(stat[name], 0), 0);
}

function numberOr<T>(value: unknown, otherwise: T): number | T {
  return typeof value === "number" ? value : otherwise;
}
