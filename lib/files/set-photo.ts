import { storePhoto } from "@/lib/files/store-photo";
import type { Actor } from "@/lib/kernel/actor";
import { expireTags } from "@/lib/platform/cache";
import { db } from "@/lib/platform/db";
import { storage } from "@/lib/platform/storage";
import { transaction } from "@/lib/platform/transaction";

/** Makes a photo the actor's own; the one before is gone. Answers its address. */
export async function setPhoto(actor: Actor, bytes: Uint8Array, now: Date): Promise<string> {
  const fileId = await storePhoto(actor.id, bytes, now);
  await replacePhoto(actor, fileId);
  return `/files/${fileId}`;
}

/** Takes the actor's photo away; their initials stand there instead. */
export async function removePhoto(actor: Actor): Promise<void> {
  await replacePhoto(actor, null);
}

async function replacePhoto(actor: Actor, fileId: string | null): Promise<void> {
  const before = await transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ photo_file_id: string | null }[]>`SELECT photo_file_id FROM users WHERE id = ${actor.id} FOR NO KEY UPDATE`;
    await tx.user.update({ where: { id: actor.id }, data: { photoFileId: fileId }, select: { id: true } });
    if (actor.expertId) await expireTags(tx, ["experts", `expert:${actor.expertId}`]);
    return rows[0]?.photo_file_id ?? null;
  });
  if (before) await forgetFile(before);
}

async function forgetFile(id: string): Promise<void> {
  const [file] = await db.file.findMany({ where: { id }, select: { key: true } });
  if (!file) return;
  await db.file.delete({ where: { id }, select: { id: true } });
  await storage.remove(file.key);
}
