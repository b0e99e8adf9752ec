import { DAY, MINUTE } from "@/lib/kernel/zone";
import { type SlotQuestion, slots } from "@/lib/scheduling/core/slots";
import { slotsByTemporal } from "@/lib/testing/slots-oracle";

/** One measured line: `value` in `unit`, good when at or below `target`. */
export type BenchRow = { readonly name: string; readonly value: number; readonly unit: string; readonly target: number };

const ZONES = ["Europe/Paris", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "America/St_Johns"] as const;
const NOW = Date.parse("2026-03-01T08:00Z");

/** Median milliseconds of the slot core, and how many times faster it is than a Temporal object for each slot. */
export function benchSlots(): BenchRow[] {
  const month = expert(0, 30);
  const year = expert(0, 365);
  const experts = Array.from({ length: 50 }, (_, index) => expert(index, 14));
  const monthMs = median(400, () => slots(month));
  const yearMs = median(100, () => slots(year));
  const expertsMs = median(100, () => experts.map(slots));
  const naiveMs = median(11, () => slotsByTemporal(month, 4));
  return [
    { name: "slots, 1 expert, 30 days", value: monthMs, unit: "ms", target: 0.1 },
    { name: "slots, 1 expert, 365 days", value: yearMs, unit: "ms", target: 1 },
    { name: "slots, 50 experts, 14 days", value: expertsMs, unit: "ms", target: 3 },
    { name: "slots, 30 days, share of the time with Temporal per slot", value: monthMs / naiveMs, unit: "x", target: 0.05 },
  ];
}

/** A working calendar: two windows a day, quarter-hour grid, a booking or two every weekday, a buffer, a day off. */
function expert(seed: number, days: number): SlotQuestion {
  const busy = Array.from({ length: days * 2 }, (_, index) => {
    const start = NOW + Math.floor(index / 2) * DAY + (1 + ((index * 7 + seed) % 9)) * 60 * MINUTE;
    return { start, end: start + 60 * MINUTE, counts: true };
  });
  return {
    calendar: {
      timeZone: ZONES[seed % ZONES.length] ?? "UTC",
      weekly: [
        { days: [1, 2, 3, 4, 5], from: "08:00", to: "12:30" },
        { days: [1, 2, 3, 4, 5, 6], from: "13:30", to: "19:00" },
      ],
      overrides: [{ date: "2026-03-10", windows: [{ from: "10:00", to: "14:00" }] }],
      timeOff: [{ from: "2026-03-12", to: "2026-03-12" }],
      busy,
    },
    rules: { durationMinutes: 60, stepMinutes: 15, bufferBeforeMinutes: 5, bufferAfterMinutes: 10, noticeMinutes: 120, horizonDays: days, dailyLimit: 6 },
    now: NOW,
    window: { start: NOW, end: NOW + days * DAY },
  };
}

function median(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

if (import.meta.main) {
  for (const { name, value, unit, target } of benchSlots()) {
    process.stdout.write(`${name}: ${value.toPrecision(3)} ${unit} (at most ${target})\n`);
  }
}
