import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const nonceBytes = 12;
const tagBytes = 16;

/** A key for the parts of one recording: 256 random bits. */
export function newDataKey(): Buffer {
  return randomBytes(32);
}

/** One part as it lies in the storage: AES-256-GCM under the recording's own key, bound to its recording and number. */
export function sealPart(key: Uint8Array, place: PartPlace, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(placeBytes(place));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** The bytes behind `sealPart`; throws when the key, the recording, the number or a byte is not the same. */
export function unsealPart(key: Uint8Array, place: PartPlace, sealed: Uint8Array): Uint8Array<ArrayBuffer> {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, nonceBytes)).setAAD(placeBytes(place));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  return new Uint8Array(Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]));
}

export type PartPlace = { readonly recordingId: string; readonly n: number };

function placeBytes({ recordingId, n }: PartPlace): Buffer {
  return Buffer.from(`recording_parts.${recordingId}.${n}`);
}
