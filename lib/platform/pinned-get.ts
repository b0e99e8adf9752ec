import { lookup } from "node:dns/promises";
import { type IncomingMessage, request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { OutboundError } from "@/lib/platform/outbound-error";
import { isLoopbackAddress, isPublicAddress } from "@/lib/platform/public-address";

type Found = { readonly address: string; readonly family: number };

export type LoopbackPort = number | undefined;

type Allowed = { readonly ports: readonly number[]; readonly loopbackPort: LoopbackPort };

/** The IP addresses behind a URL that may be connected to. Throws `OutboundError` when there is none, or the port is not one of those allowed. */
export async function findPublic(url: URL, { ports, loopbackPort }: Allowed, deadline: AbortSignal): Promise<readonly Found[]> {
  const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
  const isSandbox = port === loopbackPort && ["127.0.0.1", "localhost"].includes(url.hostname);
  if (!isSandbox && !ports.includes(port)) throw new OutboundError("bad_address");
  const found = await resolve(url.hostname.replace(/^\[|\]$/g, ""), deadline);
  const usable = found.filter(({ address }) => (isSandbox ? isLoopbackAddress(address) : isPublicAddress(address)));
  if (usable.length === 0) throw new OutboundError("not_public");
  return usable;
}

/** Asks `url` at one of these addresses and nowhere else; answers when the headers are there. */
export function pinnedGet(url: URL, found: readonly Found[], headers: Readonly<Record<string, string>>, deadline: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((answered, failed) => {
    const refuse = (cause: unknown) => failed(new OutboundError(deadline.aborted ? "too_slow" : "unreachable", cause));
    const asked = request(
      url,
      // A connection of its own: one that is kept could have been opened for another address of the same name.
      { agent: false, lookup: answering(found), signal: deadline, headers: { "user-agent": "Colloquy (+calendar)", accept: "*/*", "accept-encoding": "gzip, br", ...headers } },
      answered,
    );
    asked.on("error", refuse);
    asked.end();
  });
}

/** What a name leads to; an address is its own. Unknown names and closed networks get one answer, so that nobody can look around in ours. */
async function resolve(hostname: string, deadline: AbortSignal): Promise<Found[]> {
  const family = isIP(hostname);
  if (family !== 0) return [{ address: hostname, family }];
  const tooSlow = new Promise<never>((_, reject) => deadline.addEventListener("abort", () => reject(new OutboundError("too_slow")), { once: true }));
  return Promise.race([lookup(hostname, { all: true, order: "verbatim" }).catch((): Found[] => []), tooSlow]);
}

/** A resolver that knows one answer. */
function answering(found: readonly Found[]): LookupFunction {
  return (_hostname, options, done) => {
    const first = found[0];
    if (options.all) done(null, found.map((one) => ({ ...one })));
    else if (first) done(null, first.address, first.family);
  };
}
