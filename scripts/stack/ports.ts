import { randomInt } from "node:crypto";
import { createServer } from "node:net";

const given = new Set<number>();

/** Any port that nobody listens on, another one each time. It lies below those that systems give to connections, so that none of these takes it before it is used. */
export async function anyFreePort(): Promise<number> {
  for (let tries = 0; tries < 200; tries += 1) {
    const port = randomInt(20_000, 32_000);
    if (given.has(port) || !(await isFree(port))) continue;
    given.add(port);
    return port;
  }
  throw new Error("No free port between 20000 and 31999.");
}

/** The first free port from `wanted` up, leaving out those already promised to someone. */
export async function nextFreePort(wanted: number, promised: readonly number[] = []): Promise<number> {
  for (let port = wanted; port < wanted + 200; port += 1) {
    if (!promised.includes(port) && (await isFree(port))) return port;
  }
  throw new Error(`No free port between ${wanted} and ${wanted + 199}.`);
}

/** Free on every address that a program of ours may listen on. */
export async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, "127.0.0.1")) && (await canListen(port, undefined));
}

function canListen(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, ...(host === undefined ? {} : { host }), exclusive: true }, () => server.close(() => resolve(true)));
  });
}
