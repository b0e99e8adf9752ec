import autocannon from "autocannon";
import type { Row } from "@/bench/report";

export type Load = { readonly requestsPerSecond: number; readonly p50: number; readonly p95: number; readonly p99: number; readonly failed: number };

let asked = 0;

/** Each request asks for the next of these pages and comes from another address, as many people's do: nobody is asked to wait. */
function asSomebodyElse(paths: readonly string[]): autocannon.Request {
  const setupRequest = (request: autocannon.Request): autocannon.Request => {
    asked += 1;
    const path = paths[asked % paths.length] ?? "/";
    return { ...request, path, headers: { ...request.headers, "x-forwarded-for": `10.${(asked >> 16) % 256}.${(asked >> 8) % 256}.${asked % 256}` } };
  };
  return { method: "GET", setupRequest };
}

/** Loads an address, or several in turn, with so many connections for so many seconds after a warm-up. */
export async function load(urls: readonly string[], connections: number, seconds: number): Promise<Load> {
  const [first = ""] = urls;
  const requests = [asSomebodyElse(urls.map((url) => new URL(url).pathname + new URL(url).search))];
  const base = new URL(first).origin;
  await autocannon({ url: base, requests, connections: Math.min(connections, 10), duration: 3 });
  const times: number[] = [];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon({ url: base, requests, connections, duration: seconds, timeout: 30 }, (error: unknown, done) => (error ? reject(new Error("the load could not run", { cause: error })) : resolve(done)));
    run.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { requestsPerSecond: result.requests.average, p50: at(0.5), p95: at(0.95), p99: at(0.99), failed: result.non2xx + result.errors + result.timeouts };
}

/** Landing, list and profile under 100 connections. */
export async function benchPages(url: string, slug: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, path] of [["landing", "/"], ["/experts", "/experts"], ["a profile", `/experts/${slug}`]] as const) {
    const { requestsPerSecond, p50, p99, failed } = await load([url + path], 100, 8);
    rows.push({ name: `${name}, 100 connections`, value: requestsPerSecond, unit: "requests/s" });
    rows.push({ name: `${name}, 100 connections, p50`, value: p50, unit: "ms" });
    rows.push({ name: `${name}, 100 connections, p99`, value: p99, unit: "ms" });
    rows.push({ name: `${name}, 100 connections, failed`, value: failed, unit: "answers", target: 0 });
  }
  return rows;
}

const filters = ["language=fr", "language=en&maxPrice=120", "kind=coach&minRating=4", "country=DE", "expertise=leadership", "q=career", "language=es&kind=mentor&sort=price", "expertise=writing&maxPrice=80&sort=-price", "country=FR&language=fr", "q=managers&language=en"];

/** The list with filters among ten thousand, ten connections. */
export async function benchFilters(url: string): Promise<Row[]> {
  const { requestsPerSecond, p50, p95, failed } = await load(filters.map((filter) => `${url}/experts?${filter}`), 10, 12);
  return [
    { name: "/experts with filters, 10 connections", value: requestsPerSecond, unit: "requests/s" },
    { name: "/experts with filters, 10 connections, p50", value: p50, unit: "ms" },
    { name: "/experts with filters, 10 connections, p95", value: p95, unit: "ms", target: 100 },
    { name: "/experts with filters, failed", value: failed, unit: "answers", target: 0 },
  ];
}
