import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { removePhoto, setPhoto } from "@/lib/files/set-photo";
import { findPublicFile } from "@/lib/files/open-file";
import { startSession } from "@/lib/identity/start-session";
import type { Actor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { actorOfSession } from "@/lib/platform/session";

const now = new Date();
let actor: Actor;

beforeAll(async () => {
  const { id } = await db.user.create({ data: { email: "photo@example.com", name: "Ada", role: "client" }, select: { id: true } });
  const found = await actorOfSession(await startSession(db, { userId: id, kind: "browser", userAgent: "" }, now));
  if (!found) throw new Error("no session");
  actor = found;
});

const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: "#3f5b57" } });
const refused = (bytes: Uint8Array) => setPhoto(actor, bytes, now).then(() => null, (error: { code: string }) => error.code);

test("a photo becomes a square WebP with nothing of the camera left; a new one replaces it, and it can go", async () => {
  const sent = await picture(800, 600).withExif({ IFD0: { Copyright: "secret place" } }).jpeg().toBuffer();
  const first = (await setPhoto(actor, sent, now)).replace("/files/", "");
  const file = await findPublicFile(first);
  expect(file?.mediaType).toBe("image/webp");
  const seen = await sharp(file?.bytes).metadata();
  expect(seen).toMatchObject({ format: "webp", width: 512, height: 512 });
  expect([seen.exif, seen.icc, seen.xmp]).toEqual([undefined, undefined, undefined]);
  const second = (await setPhoto(actor, await picture(200, 300).png().toBuffer(), now)).replace("/files/", "");
  expect(await findPublicFile(first)).toBeNull();
  expect(await findPublicFile(second)).not.toBeNull();
  await removePhoto(actor);
  expect(await findPublicFile(second)).toBeNull();
  expect(await db.file.count()).toBe(0);
});

test("what is not a photo by its content is refused, whatever it calls itself", async () => {
  const whole = await picture(400, 400).jpeg().toBuffer();
  expect(await refused(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"/>'))).toBe("photo_type_unsupported");
  expect(await refused(await picture(400, 400).gif().toBuffer())).toBe("photo_type_unsupported");
  expect(await refused(whole.subarray(0, 300))).toBe("photo_type_unsupported");
  expect(await refused(new Uint8Array([0xff, 0xd8, 0xff, 0, 0, 0]))).toBe("photo_type_unsupported");
});

test("too large, too small, too long and too many pixels are each refused", async () => {
  expect(await refused(new Uint8Array(5 * 1024 * 1024 + 1))).toBe("photo_too_large");
  expect(await refused(await picture(99, 400).png().toBuffer())).toBe("photo_dimensions");
  expect(await refused(await picture(8_001, 200).png().toBuffer())).toBe("photo_dimensions");
  expect(await refused(await picture(7_000, 7_000).png().toBuffer())).toBe("photo_dimensions");
});
