import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/platform/env";

/** Where the bytes of files live; keys look like `portraits/4f1c….webp`. */
export type Storage = {
  readonly put: (key: string, bytes: Uint8Array) => Promise<void>;
  /** The bytes, or null when there is nothing under the key. */
  readonly read: (key: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly remove: (key: string) => Promise<void>;
};

/** The storage of this installation: a folder on this machine. */
export const storage: Storage = {
  async put(key, bytes) {
    const target = placeOf(key);
    await mkdir(path.dirname(target), { recursive: true });
    // Written beside and moved, so that nobody ever reads half a file.
    await writeFile(`${target}.part`, bytes);
    await rename(`${target}.part`, target);
  },
  async read(key) {
    try {
      return await readFile(placeOf(key));
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
      throw error;
    }
  },
  async remove(key) {
    await rm(placeOf(key), { force: true });
  },
};

function placeOf(key: string): string {
  if (!/^[a-z]+\/[A-Za-z0-9_-]+\.[a-z0-9]+$/.test(key)) throw new Error(`not a storage key: ${key}`);
  return path.join(env().STORAGE_DIR, key);
}
