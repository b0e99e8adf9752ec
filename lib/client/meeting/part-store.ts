/** A recording of this browser whose parts have not all arrived at the server. `count` is how many there are; null while it still runs. */
export type Unsent = { readonly recordingId: string; readonly bookingId: string; readonly count: number | null };

export type Part = { readonly recordingId: string; readonly n: number; readonly bytes: Blob };

/** Where parts wait until the server has them. */
export type PartStore = {
  readonly note: (recording: Unsent) => Promise<void>;
  readonly list: () => Promise<Unsent[]>;
  readonly put: (part: Part) => Promise<void>;
  /** The part with the lowest number that waits. */
  readonly next: (recordingId: string) => Promise<Part | null>;
  /** The highest number that waits; -1 when none does. */
  readonly last: (recordingId: string) => Promise<number>;
  readonly drop: (recordingId: string, n: number) => Promise<void>;
  readonly forget: (recordingId: string) => Promise<void>;
};

const databaseName = "colloquy-recordings";
const mark = "colloquy.unsent-recordings";

/** Whether a recording of this browser may have parts that were never sent. */
export function mayHaveUnsent(): boolean {
  return localStorage.getItem(mark) !== null;
}

/** Parts in the browser's own database, where a reload does not lose them; in memory where it has none for us. */
export async function openPartStore(): Promise<PartStore> {
  try {
    return inDatabase(await openDatabase());
  } catch {
    return inMemory();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("recordings", { keyPath: "recordingId" });
    request.result.createObjectStore("parts", { keyPath: ["recordingId", "n"] });
  };
  return done(request);
}

function inDatabase(database: IDBDatabase): PartStore {
  const table = (name: "recordings" | "parts") => database.transaction(name, "readwrite").objectStore(name);
  const all = (recordingId: string): IDBKeyRange => IDBKeyRange.bound([recordingId, 0], [recordingId, Number.MAX_SAFE_INTEGER]);
  return {
    async note(recording) {
      localStorage.setItem(mark, "1");
      await done(table("recordings").put(recording));
    },
    list: () => done(table("recordings").getAll() as IDBRequest<Unsent[]>),
    async put(part) {
      await done(table("parts").put(part));
    },
    async next(recordingId) {
      const cursor = await done(table("parts").openCursor(all(recordingId)));
      return cursor ? (cursor.value as Part) : null;
    },
    async last(recordingId) {
      const cursor = await done(table("parts").openCursor(all(recordingId), "prev"));
      return cursor ? (cursor.value as Part).n : -1;
    },
    drop: (recordingId, n) => done(table("parts").delete([recordingId, n])),
    async forget(recordingId) {
      await done(table("parts").delete(all(recordingId)));
      await done(table("recordings").delete(recordingId));
      if ((await done(table("recordings").count())) === 0) localStorage.removeItem(mark);
    },
  };
}

function inMemory(): PartStore {
  const [recordings, parts] = [new Map<string, Unsent>(), new Map<string, Part[]>()];
  const of = (recordingId: string): Part[] => parts.get(recordingId) ?? [];
  return {
    note: async (recording) => void recordings.set(recording.recordingId, recording),
    list: async () => [...recordings.values()],
    put: async (part) => void parts.set(part.recordingId, [...of(part.recordingId), part]),
    next: async (recordingId) => of(recordingId)[0] ?? null,
    last: async (recordingId) => of(recordingId).at(-1)?.n ?? -1,
    drop: async (recordingId, n) => void parts.set(recordingId, of(recordingId).filter((part) => part.n !== n)),
    forget: async (recordingId) => void (recordings.delete(recordingId) && parts.delete(recordingId)),
  };
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser's database refused."));
  });
}
