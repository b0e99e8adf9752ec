import { OutboundError } from "@/lib/platform/outbound-error";
import { readBody } from "@/lib/platform/read-body";
import { findPublic, type LoopbackPort, pinnedGet } from "@/lib/platform/pinned-get";

export type SafeFetchOptions = {
  readonly headers?: Readonly<Record<string, string>>;
  /** Of the body, packed and unpacked alike. */
  readonly maxBytes?: number;
  /** For everything together: names, redirects, body. */
  readonly timeoutMilliseconds?: number;
  /** Another port than 80 and 443 that may be asked for. */
  readonly ports?: readonly number[];
  /** This machine's port on which the sandbox answers: the only thing on a closed network that may be asked. */
  readonly loopbackPort?: LoopbackPort;
};

export type SafeAnswer = {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
  /** Where it came from, after redirects. */
  readonly url: string;
};

const maxRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * GET of an address that a person supplied, and the only way to ask one. Its name is resolved once, refused unless it leads to the
 * open internet, and the connection goes to that very address, so that a name cannot point elsewhere a moment later; the same for
 * each redirect. Throws `OutboundError`; an answer of any status is an answer.
 */
export async function safeFetch(address: string, { headers = {}, maxBytes = 5_000_000, timeoutMilliseconds = 10_000, ports = [], loopbackPort }: SafeFetchOptions = {}): Promise<SafeAnswer> {
  const deadline = AbortSignal.timeout(timeoutMilliseconds);
  const allowed = { ports: [80, 443, ...ports], loopbackPort };
  let url = addressOf(address);
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const response = await pinnedGet(url, await findPublic(url, allowed, deadline), headers, deadline);
    const location = response.headers.location;
    if (!redirects.has(response.statusCode ?? 0) || location === undefined) {
      const body = await readBody(response, maxBytes, deadline);
      const named = Object.entries(response.headers).map(([name, value]): [string, string] => [name, Array.isArray(value) ? value.join(", ") : (value ?? "")]);
      return { status: response.statusCode ?? 0, headers: new Map(named), body, url: url.href };
    }
    response.destroy();
    url = followed(location, url);
  }
  throw new OutboundError("too_many_redirects");
}

function addressOf(address: string, base?: URL): URL {
  const url = URL.parse(address, base?.href);
  if (!url || !["http:", "https:"].includes(url.protocol) || url.username !== "" || url.password !== "" || url.href.length > 4_000) throw new OutboundError("bad_address");
  url.hash = "";
  return url;
}

/** A secret address that was asked for under https is not sent on in the clear. */
function followed(location: string, from: URL): URL {
  const url = addressOf(location, from);
  if (from.protocol === "https:" && url.protocol === "http:") throw new OutboundError("bad_address");
  return url;
}
