import { problemResponse } from "@/lib/api/problem";
import { signInFirst } from "@/lib/kernel/errors";
import { type LiveEvent, subscribe } from "@/lib/platform/live";
import { whenStopping } from "@/lib/platform/drain";
import { fromHeaders } from "@/lib/platform/request-context";
import { actorOfRequest, actorOfSession } from "@/lib/platform/session";

const heartbeatMilliseconds = 20_000;

/** Streams what concerns the person who asks until they leave, are signed out, or the server stops. */
export async function streamEvents(request: Request): Promise<Response> {
  const { requestId } = fromHeaders(request.headers);
  const { actor } = await actorOfRequest(request);
  if (!actor) return problemResponse(signInFirst(), requestId);
  const encoder = new TextEncoder();
  let stop: () => void = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (text: string): void => controller.enqueue(encoder.encode(text));
      const leave = await subscribe(actor.id, (event) => send(frame(event)));
      const beat = setInterval(() => void keepAlive(actor.sessionId, send, () => stop()), heartbeatMilliseconds);
      const stay = whenStopping(() => stop());
      stop = once(() => {
        stay();
        clearInterval(beat);
        leave();
        controller.close();
      });
      request.signal.addEventListener("abort", stop);
      send("retry: 2000\n\n: ready\n\n");
    },
    cancel: () => stop(),
  });
  return new Response(body, { headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-store, no-transform", "X-Accel-Buffering": "no", "X-Request-Id": requestId } });
}

/** A revoked session hears nothing more; while the database is away nobody knows, and nothing is announced. */
async function keepAlive(sessionId: string, send: (text: string) => void, stop: () => void): Promise<void> {
  const actor = await actorOfSession(sessionId).catch(() => undefined);
  if (actor === null) stop();
  else send(": still here\n\n");
}

function frame({ kind, id }: LiveEvent): string {
  return `event: change\ndata: ${JSON.stringify({ kind, id })}\n\n`;
}

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    try {
      work();
    } catch {
      // The stream was closed from the other side already.
    }
  };
}
