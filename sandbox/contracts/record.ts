import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { GivenAnswer, SentRequest } from "@/sandbox/contracts/check";

export type Exchange = { readonly request: SentRequest; readonly answer: GivenAnswer };

export type Recorder = { readonly url: string; readonly exchanges: readonly Exchange[]; close(): Promise<void> };

/** Stands between a client and a stand-in on this machine, hands everything through and keeps what was said. Give its `url` to the client instead of the stand-in's. */
export async function startRecorder(standIn: string): Promise<Recorder> {
  const exchanges: Exchange[] = [];
  const server = createServer((incoming, outgoing) => {
    handThrough(standIn, incoming).then(
      ({ exchange, headers, body }) => {
        exchanges.push(exchange);
        outgoing.writeHead(exchange.answer.status, headers).end(body);
      },
      (error: unknown) => outgoing.writeHead(502).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    exchanges,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

async function handThrough(standIn: string, incoming: IncomingMessage) {
  const address = new URL(incoming.url ?? "/", standIn);
  const sent = Buffer.concat(await Array.fromAsync(incoming as AsyncIterable<Buffer>));
  const method = incoming.method ?? "GET";
  const headers = Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] => (hops.has(name) || value === undefined ? [] : [[name, String(value)]]));
  const answer = await fetch(address, { method, headers, redirect: "manual", ...(sent.length > 0 && { body: sent }) });
  const body = Buffer.from(await answer.arrayBuffer());
  const request: SentRequest = { method, path: address.pathname, query: address.searchParams, body: parsed(sent, incoming.headers["content-type"]) };
  const given: GivenAnswer = { status: answer.status, body: parsed(body, answer.headers.get("content-type")) };
  return { exchange: { request, answer: given }, headers: Object.fromEntries([...answer.headers].filter(([name]) => !hops.has(name))), body };
}

const hops = new Set(["connection", "content-length", "content-encoding", "host", "keep-alive", "transfer-encoding", "expect"]);

function parsed(bytes: Buffer, type: string | null | undefined): unknown {
  if (bytes.length === 0) return undefined;
  return type?.includes("json") ? (JSON.parse(bytes.toString("utf8")) as unknown) : bytes.toString("utf8");
}
