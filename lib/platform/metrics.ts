import { jobLag } from "@/lib/platform/jobs";

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

type Series = { readonly outcomes: Map<string, number>; readonly buckets: number[]; sum: number; count: number };

const holder = globalThis as typeof globalThis & { colloquyMetrics?: Map<string, Series> };

/** Counts one asked operation with its outcome (`ok` or the word of the refusal) and how long it took in milliseconds. */
export function countOperation(operation: string, outcome: string, milliseconds: number): void {
  const all = (holder.colloquyMetrics ??= new Map());
  const series = all.get(operation) ?? { outcomes: new Map(), buckets: bounds.map(() => 0), sum: 0, count: 0 };
  all.set(operation, series);
  const seconds = milliseconds / 1_000;
  series.outcomes.set(outcome, (series.outcomes.get(outcome) ?? 0) + 1);
  bounds.forEach((bound, index) => seconds <= bound && (series.buckets[index] = (series.buckets[index] ?? 0) + 1));
  series.sum += seconds;
  series.count += 1;
}

/** What this process has counted, and how far the jobs are behind, in the Prometheus text format. */
export async function metricsText(): Promise<string> {
  const { oldestSeconds, failed } = await jobLag();
  const memory = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const lines = [
    ...metric("process_cpu_seconds_total", "counter", "Processor time used.", [["", (user + system) / 1e6]]),
    ...metric("process_resident_memory_bytes", "gauge", "Memory in use.", [["", memory.rss]]),
    ...metric("nodejs_heap_used_bytes", "gauge", "Heap in use.", [["", memory.heapUsed]]),
    ...metric("process_start_time_seconds", "gauge", "When this process began.", [["", Date.now() / 1_000 - process.uptime()]]),
    ...metric("colloquy_jobs_oldest_seconds", "gauge", "How long the oldest due job waits.", [["", oldestSeconds]]),
    ...metric("colloquy_jobs_failed", "gauge", "Jobs that have given up.", [["", failed]]),
    ...operationLines(holder.colloquyMetrics ?? new Map()),
  ];
  return `${lines.join("\n")}\n`;
}

function operationLines(all: ReadonlyMap<string, Series>): string[] {
  const name = "colloquy_operation_duration_seconds";
  const counts = [...all].flatMap(([operation, { outcomes }]) => [...outcomes].map(([outcome, count]): Sample => [`{operation="${operation}",outcome="${outcome}"}`, count]));
  const durations = [...all].flatMap(([operation, { buckets, sum, count }]) => [
    ...bounds.map((bound, index) => `${name}_bucket{operation="${operation}",le="${bound}"} ${buckets[index] ?? 0}`),
    `${name}_bucket{operation="${operation}",le="+Inf"} ${count}`,
    `${name}_sum{operation="${operation}"} ${sum}`,
    `${name}_count{operation="${operation}"} ${count}`,
  ]);
  return [...metric("colloquy_operations_total", "counter", "Operations asked for, by outcome.", counts), ...metric(name, "histogram", "How long operations take.", []), ...durations];
}

type Sample = readonly [labels: string, value: number];

function metric(name: string, kind: string, help: string, samples: readonly Sample[]): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`, ...samples.map(([labels, value]) => `${name}${labels} ${value}`)];
}
