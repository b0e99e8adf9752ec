import { ApiRefusal, askApi } from "@/lib/client/ask-api";
import { openPartStore, type Part, type PartStore } from "@/lib/client/meeting/part-store";

const longestWait = 15_000;

/** Sends the parts of one recording, in order and each until the server has it; then says that it is complete. */
export class PartUpload {
  readonly #recordingId: string;
  readonly #store: PartStore;
  readonly #onChange: (waiting: number) => void;
  #count: number | null;
  #waiting = 0;
  #isRunning = false;
  #tries = 0;
  #wake: () => void = () => undefined;

  constructor(recordingId: string, store: PartStore, count: number | null, onChange: (waiting: number) => void = () => undefined) {
    this.#recordingId = recordingId;
    this.#store = store;
    this.#count = count;
    this.#onChange = onChange;
  }

  async add(n: number, bytes: Blob): Promise<void> {
    await this.#store.put({ recordingId: this.#recordingId, n, bytes });
    this.#onChange((this.#waiting += 1));
    void this.run();
  }

  /** There will be no more parts than these. */
  async complete(count: number): Promise<void> {
    this.#count = count;
    await this.run();
  }

  /** Sends whatever waits; resolves when nothing does any more. */
  async run(): Promise<void> {
    if (this.#isRunning) return this.#wake();
    this.#isRunning = true;
    const wake = (): void => this.#wake();
    addEventListener("online", wake);
    try {
      while (await this.#step());
    } finally {
      this.#isRunning = false;
      removeEventListener("online", wake);
    }
  }

  /** One part, or the end; whether there may be more to do. */
  async #step(): Promise<boolean> {
    const part = await this.#store.next(this.#recordingId);
    if (!part && this.#count === null) return false;
    try {
      await (part ? send(part) : askApi(`/recordings/${this.#recordingId}/finish`, { method: "POST", body: { parts: this.#count ?? 0 } }));
      this.#tries = 0;
    } catch (error) {
      if (error instanceof ApiRefusal && (error.isPassing || error.code === "part_corrupted")) return this.#wait();
      // The recording takes no more: it was withdrawn, deleted, or filed without us.
      if (!part || (error instanceof ApiRefusal && error.code !== "recording_over")) return this.#forget();
    }
    if (!part) return this.#forget();
    await this.#store.drop(part.recordingId, part.n);
    this.#onChange((this.#waiting = Math.max(0, this.#waiting - 1)));
    return true;
  }

  async #forget(): Promise<false> {
    await this.#store.forget(this.#recordingId);
    return false;
  }

  async #wait(): Promise<true> {
    this.#tries += 1;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.min(longestWait, 1_000 * 2 ** this.#tries));
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    return true;
  }
}

/** Sends what an earlier page of this browser could not send any more; `except` runs now and is left alone. */
export async function sendUnsent(except: string | null = null): Promise<void> {
  const store = await openPartStore();
  for (const { recordingId, count } of await store.list()) {
    if (recordingId === except) continue;
    await new PartUpload(recordingId, store, count ?? (await countOf(recordingId, store))).run();
  }
}

/** How many parts a recording has that ended with its page: those at the server, and those that wait here. */
async function countOf(recordingId: string, store: PartStore): Promise<number> {
  const { parts } = await askApi<{ parts: number[] }>(`/recordings/${recordingId}`).catch(() => ({ parts: [] }));
  const last = await store.last(recordingId);
  return Math.max(-1, ...parts, last) + 1;
}

async function send({ recordingId, n, bytes }: Part): Promise<void> {
  const digest = await crypto.subtle.digest("SHA-256", await bytes.arrayBuffer());
  const form = new FormData();
  form.set("n", String(n));
  form.set("sha256", [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
  form.set("part", bytes, "part.webm");
  await askApi(`/recordings/${recordingId}/parts`, { method: "POST", body: form });
}
