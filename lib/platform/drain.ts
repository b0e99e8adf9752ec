import type { Server as HttpServer } from "node:http";
import { Server as TcpServer } from "node:net";

const holder = globalThis as typeof globalThis & { colloquyLastWords?: Set<() => void> };

/** Lets what would never end by itself, such as a stream, end when the process stops; answers how to take that back. */
export function whenStopping(end: () => void): () => void {
  const all = (holder.colloquyLastWords ??= new Set());
  all.add(end);
  return () => void all.delete(end);
}

/** Takes no more connections, lets every answer that has begun be finished, and ends streams. Answers whether all was done within `limitMilliseconds`. */
export async function drain(servers: Iterable<HttpServer>, limitMilliseconds: number): Promise<boolean> {
  const closing = [...servers].map((server) => close(server));
  for (const end of holder.colloquyLastWords ?? []) end();
  const tooLate = new Promise<false>((resolve) => setTimeout(() => resolve(false), limitMilliseconds).unref());
  return Promise.race([Promise.all(closing).then(() => true as const), tooLate]);
}

function close(server: HttpServer): Promise<void> {
  return new Promise((resolve) => {
    // Not the server's own `close`: that cuts connections whose request is still on its way to us.
    TcpServer.prototype.close.call(server, () => {
      clearInterval(sweep);
      resolve();
    });
    const sweep = setInterval(() => server.closeIdleConnections(), 250);
  });
}
