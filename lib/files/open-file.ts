import { db } from "@/lib/platform/db";
import { storage } from "@/lib/platform/storage";

export type OpenFile = { readonly bytes: Uint8Array<ArrayBuffer>; readonly mediaType: string };

/** A file that everybody may see, with its bytes; null for all others. */
export async function findPublicFile(id: string): Promise<OpenFile | null> {
  const file = await db.file.findFirst({ where: { id, isPublic: true }, select: { key: true, mediaType: true } });
  const bytes = file ? await storage.read(file.key) : null;
  return file && bytes ? { bytes, mediaType: file.mediaType } : null;
}
