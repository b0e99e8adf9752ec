import type { Place } from "@/lib/meetings/core/place-words";

type Meeting = { readonly provider: Place; readonly joinUrl: string | null };

export type Location = { readonly place: Place; readonly address: string };

type Session = { readonly isClient: boolean; readonly chosen: Place; readonly link: string | null; readonly meeting: Meeting | null; /** Our own page of it, which always leads to the right place. */ readonly ownUrl: string };

/** What letters and calendars give as the address of an online session: the client's own way in, once there is one; for hosts of vendors' meetings our page, for their address ends after hours. */
export function locationOf({ isClient, chosen, link, meeting, ownUrl }: Session): Location {
  const place = meeting?.provider ?? chosen;
  if (place === "link") return { place, address: meeting?.joinUrl ?? link ?? ownUrl };
  return { place, address: (place === "zoom" && isClient && meeting?.joinUrl) || ownUrl };
}
