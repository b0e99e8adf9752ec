const memory = "colloquy.in-room";
const reloadMilliseconds = 2 * 60_000;

type Remembered = { readonly bookingId: string; readonly isMuted: boolean; readonly isCameraOff: boolean; readonly at: number };

/** Notes that this tab is in a room, so that a reload leads back into it. */
export function rememberRoom(room: Omit<Remembered, "at">): void {
  sessionStorage.setItem(memory, JSON.stringify({ ...room, at: Date.now() }));
}

export function forgetRoom(): void {
  sessionStorage.removeItem(memory);
}

/** How this tab was in the room a moment ago; null when it was not. */
export function wasInRoom(bookingId: string): Remembered | null {
  const text = sessionStorage.getItem(memory);
  const known = text ? (JSON.parse(text) as Remembered) : null;
  return known?.bookingId === bookingId && Date.now() - known.at < reloadMilliseconds ? known : null;
}
