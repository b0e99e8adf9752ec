export type Side = "client" | "expert";

type Parties = { readonly clientId: string; readonly expertUserId: string };

/** Which side of the session a person is on; null for anybody else. */
export function sideOf({ clientId, expertUserId }: Parties, userId: string): Side | null {
  if (userId === clientId) return "client";
  return userId === expertUserId ? "expert" : null;
}

/** When both sides propose a connection at once, the polite one takes its proposal back. One of two must be, always the same. */
export function isPolite(side: Side): boolean {
  return side === "client";
}
