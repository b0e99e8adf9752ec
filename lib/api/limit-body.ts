import { DomainError } from "@/lib/kernel/errors";

const mostBytes = 6 * 1024 * 1024;

/** The request with a body that is known to be small; throws `body_too_large` (413). A body that does not say its length is read only as far as the limit. */
export async function limitBody(request: Request): Promise<Request> {
  const said = request.headers.get("content-length");
  if (said !== null) {
    if (Number(said) > mostBytes) throw tooLarge();
    return request;
  }
  if (!request.body) return request;
  const body = await readAtMost(request.body);
  return new Request(request.url, { method: request.method, headers: request.headers, body, signal: request.signal });
}

async function readAtMost(body: ReadableStream<Uint8Array>): Promise<Blob> {
  const chunks: BlobPart[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw tooLarge();
    chunks.push(new Uint8Array(chunk));
  }
  return new Blob(chunks);
}

function tooLarge(): DomainError {
  return new DomainError("too_large", "body_too_large", "That is too large. Send at most 6 MB.");
}
