import { spawn } from "node:child_process";
import path from "node:path";
import { text } from "node:stream/consumers";
import { load } from "@/bench/pages";
import type { Row } from "@/bench/report";
import { root } from "@/scripts/root";

const changesPerSecond = 20;
const HOUR = 3_600_000;

const filters = [["", ""], [", with filters", "&language=fr&maxPrice=120&durationMinutes=45"]] as const;

/** The search by free time among ten thousand: a window of two hours and a whole week, with and without filters, while bookings change the index. */
export async function benchFreeTimes(url: string): Promise<Row[]> {
  const { db } = await import("@/lib/platform/db");
  const rows = await alone();
  const changes = changeBookings();
  try {
    for (const [name, span] of spans()) {
      for (const [kind, filter] of filters) {
        for (const door of doors) {
          const urls = door.shifts.map((shift) => `${url}${door.path}?freeFrom=${span.from(shift)}&freeTo=${span.to(shift)}${filter}`);
          const { p50, p95, failed } = await load(urls, 10, 6);
          const asked = `free in ${name}${kind}, ${door.name}`;
          rows.push({ name: `${asked}, 10 connections, p50`, value: p50, unit: "ms" }, { name: `${asked}, 10 connections, p95`, value: p95, unit: "ms", target: 80 });
          if (failed > 0) rows.push({ name: `${asked}, failed`, value: failed, unit: "answers", target: 0 });
        }
      }
    }
  } finally {
    rows.push({ name: "bookings that changed the index meanwhile", value: await changes.stop(), unit: "a second" });
    await db.$disconnect();
  }
  return rows;
}

// Four windows are what many people ask for at once, such as the quick choices; with hundreds nobody asks for what somebody else did.
const four = [0, 1, 2, 3];
const hundreds = Array.from({ length: 400 }, (_, index) => index / 60);
const doors = [
  { name: "API", path: "/api/v1/experts", shifts: four },
  { name: "API, each another window", path: "/api/v1/experts", shifts: hundreds },
  { name: "page", path: "/experts", shifts: four },
] as const;

type Span = { readonly from: (shift: number) => string; readonly to: (shift: number) => string };

/** Windows that begin some days ahead, a little later for each asker. */
function spans(): [name: string, span: Span][] {
  const day = Math.floor(Date.now() / (24 * HOUR)) * 24 * HOUR;
  const at = (hours: number): string => `${new Date(day + hours * HOUR).toISOString().slice(0, 19)}Z`;
  return [
    ["2 hours", { from: (shift) => at(3 * 24 + 12 + shift), to: (shift) => at(3 * 24 + 14 + shift) }],
    ["a week", { from: (shift) => at(24 * (1 + shift)), to: (shift) => at(24 * (8 + shift)) }],
  ];
}

/** The search without a request around it, one after another: who fits, how many, their facets, and the times on a page. */
async function alone(): Promise<Row[]> {
  const { fittingExperts } = await import("@/lib/experts/list-experts");
  const { searchExperts } = await import("@/lib/scheduling/search-experts");
  const { searchFrom } = await import("@/lib/experts/core/search");
  const rows: Row[] = [];
  for (const [name, span] of spans()) {
    for (const [kind, filter] of filters) {
      const asked = (shift: number) => searchFrom({ freeFrom: span.from(shift), freeTo: span.to(shift), ...Object.fromEntries(new URLSearchParams(filter)) });
      const page = (run: number) => searchExperts(asked(run), { limit: 20, offset: 0 }, new Date());
      await page(25);
      rows.push({ name: `free in ${name}${kind}: a page with its times`, value: await median(25, page), unit: "ms", target: 15 });
      rows.push({ name: `free in ${name}${kind}: who fits, and their facets`, value: await median(25, async (run) => (await fittingExperts(asked(run), new Date())).facets()), unit: "ms" });
    }
  }
  return rows;
}

async function median(runs: number, work: (run: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const before = performance.now();
    await work(run);
    times.push(performance.now() - before);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

/** Lets a process of its own change twenty bookings a second, as other people do: the load must not wait for it. Answers how to stop, and the rate that was reached. */
function changeBookings(): { stop: () => Promise<number> } {
  const child = spawn(process.execPath, ["--import", "tsx", path.join(root, "bench/change-bookings.ts"), String(changesPerSecond)], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const said = text(child.stdout);
  return {
    stop: async () => {
      child.kill("SIGTERM");
      return Number(await said);
    },
  };
}
