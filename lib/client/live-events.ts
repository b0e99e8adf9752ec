/** A nudge that something of this person's changed; "missed" means that anything may have. */
export type LiveNudge = { readonly kind: string; readonly id: string };

type Listener = (nudge: LiveNudge) => void;

const pollMilliseconds = 4_000;
const listeners = new Set<Listener>();
let source: EventSource | null = null;
let polling: ReturnType<typeof setInterval> | null = null;
let wasLost = false;

/** Hears what changes for the signed-in person, over one stream for the whole page; answers how to stop. While the stream is down, "missed" comes every few seconds, so that listeners look for themselves. */
export function onLiveEvents(listener: Listener): () => void {
  listeners.add(listener);
  source ??= open();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) close();
  };
}

function open(): EventSource {
  const stream = new EventSource("/api/events");
  stream.addEventListener("change", (event) => tell(JSON.parse(String(event.data)) as LiveNudge));
  stream.addEventListener("open", () => {
    stopPolling();
    if (wasLost) tell({ kind: "missed", id: "" });
    wasLost = false;
  });
  stream.addEventListener("error", () => {
    wasLost = true;
    polling ??= setInterval(look, pollMilliseconds);
  });
  addEventListener("online", again);
  return stream;
}

/** The network is back: whatever the old stream believes, a new one is open sooner. */
function again(): void {
  source?.close();
  wasLost = true;
  source = open();
}

/** One look while the stream is down; a stream that the browser gave up is opened again. */
function look(): void {
  tell({ kind: "missed", id: "" });
  if (source?.readyState === EventSource.CLOSED) source = open();
}

function close(): void {
  stopPolling();
  removeEventListener("online", again);
  source?.close();
  source = null;
}

function stopPolling(): void {
  if (polling) clearInterval(polling);
  polling = null;
}

function tell(nudge: LiveNudge): void {
  for (const listener of [...listeners]) listener(nudge);
}
