import type { IncomingMessage } from "node:http";
import { PassThrough, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { OutboundError } from "@/lib/platform/outbound-error";

/** The whole body, unpacked. Throws `OutboundError` as soon as more than `maxBytes` have come, packed or unpacked, or at the deadline. */
export async function readBody(response: IncomingMessage, maxBytes: number, deadline: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    if (Number(response.headers["content-length"] ?? 0) > maxBytes) throw new OutboundError("too_large");
    await pipeline(
      response,
      counting(maxBytes),
      unpacking(response.headers["content-encoding"]),
      counting(maxBytes),
      async (source: AsyncIterable<Buffer>) => {
        for await (const chunk of source) chunks.push(chunk);
      },
      { signal: deadline },
    );
  } catch (error) {
    response.destroy();
    if (error instanceof OutboundError) throw error;
    throw new OutboundError(deadline.aborted ? "too_slow" : "unreachable", error);
  }
  return Buffer.concat(chunks);
}

function counting(maxBytes: number) {
  return async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new OutboundError("too_large");
      yield chunk;
    }
  };
}

function unpacking(encoding = "identity"): Readable & NodeJS.ReadWriteStream {
  if (encoding === "identity" || encoding === "") return new PassThrough();
  if (encoding === "gzip" || encoding === "x-gzip") return createGunzip();
  if (encoding === "br") return createBrotliDecompress();
  throw new OutboundError("unreachable", `packed as ${encoding}`);
}
