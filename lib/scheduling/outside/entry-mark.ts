import { keyedHash, sameSecret } from "@/lib/platform/secrets";

export type EntrySide = "host" | "client";

const shape = /^((host|client)-[0-9a-f-]{36})-([\w-]{22})(\.\w+)?$/;

/** The word on an entry that we write elsewhere: which session it is, for which side, and that it comes from us. */
export function entryMark(bookingId: string, side: EntrySide): string {
  const about = `${side}-${bookingId}`;
  return `${about}-${seal(about)}`;
}

/**
 * Whether an event elsewhere is a session that its owner gives, written by us: their own calendar holds its time already. A session
 * that they take as a client is no such: it makes them busy as everything else does.
 */
export function isOwnSession(mark: string | null): boolean {
  const [, about, side, sealed] = shape.exec(mark ?? "") ?? [];
  return about !== undefined && sealed !== undefined && side === "host" && sameSecret(sealed, seal(about));
}

function seal(about: string): string {
  return keyedHash("calendar-entry", about).slice(0, 22);
}
