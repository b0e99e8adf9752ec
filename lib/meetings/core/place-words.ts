import type { Side } from "@/lib/meetings/core/party";

export const places = ["built_in", "zoom", "link"] as const;

/** Where a session takes place online. */
export type Place = (typeof places)[number];

/** Where it is, at the end of a sentence. */
export const onPlace: Readonly<Record<Place, string>> = { built_in: "in a room on this site", zoom: "on Zoom", link: "at a link of the expert's own" };

/** What the way there is called, for one side. */
export function wayLabel(place: Place, side: Side | "host"): string {
  if (place === "built_in") return "Meeting room";
  if (place === "link") return "Go to the meeting";
  return side === "client" ? "Join on Zoom" : "Start on Zoom";
}
