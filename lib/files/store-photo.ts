import { randomUUID } from "node:crypto";
import { notAPhoto, photoTooLarge } from "@/lib/files/core/errors";
import { photoRules, photoTypeOf } from "@/lib/files/core/photo-rules";
import { renderPortrait } from "@/lib/files/render-portrait";
import { db } from "@/lib/platform/db";
import { storage } from "@/lib/platform/storage";

/** Checks and re-encodes a photo (at most 5 MB, JPEG, PNG or WebP by content) and keeps it for everybody to see; answers the file's id. */
export async function storePhoto(ownerId: string, bytes: Uint8Array, now: Date): Promise<string> {
  if (bytes.byteLength > photoRules.maxBytes) throw photoTooLarge();
  if (photoTypeOf(bytes) === null) throw notAPhoto();
  const portrait = await renderPortrait(bytes);
  const key = `portraits/${randomUUID()}.webp`;
  await storage.put(key, portrait);
  const size = { width: photoRules.side, height: photoRules.side };
  const file = await db.file.create({
    data: { key, ownerId, mediaType: "image/webp", bytes: portrait.byteLength, ...size, isPublic: true, createdAt: now },
    select: { id: true },
  });
  return file.id;
}
