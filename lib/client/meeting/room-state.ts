import type { LinkHealth } from "@/lib/client/meeting/link-watch";
import { nothingShown } from "@/lib/client/meeting/own-tracks";
import type { MediaState } from "@/lib/client/meeting/peer";
import type { Connection } from "@/lib/meetings/core/connection";
import type { ChatLine, RoomNow } from "@/lib/meetings/core/schema";

export type Ending = { readonly why: "left" | "elsewhere" | "closed" | "refused"; readonly sentence: string };

export type Panel = "chat" | "notes" | "more";

/** What the server says of the room, as far as a page shows it. */
export type Matters = Pick<RoomNow, "isOtherHere" | "isOtherWaiting" | "consent" | "recording" | "notesVersion">;

export type RoomState = {
  /** `waiting`: at the door, until the host lets us in. */
  readonly phase: "outside" | "entering" | "waiting" | "inside";
  readonly ending: Ending | null;
  readonly connection: Connection;
  /** Several attempts to connect have failed. */
  readonly isHard: boolean;
  readonly health: LinkHealth | null;
  readonly now: Matters;
  readonly theirs: MediaState;
  readonly theirMedia: MediaStream | null;
  readonly theirScreen: MediaStream | null;
  readonly chat: readonly ChatLine[];
  readonly unread: number;
  readonly panel: Panel | null;
};

/** A page that is not in the room. */
export const outside: RoomState = {
  phase: "outside", ending: null, connection: "waiting", isHard: false, health: null, now: { isOtherHere: false, isOtherWaiting: false, consent: "none", recording: null, notesVersion: 0 },
  theirs: nothingShown, theirMedia: null, theirScreen: null, chat: [], unread: 0, panel: null,
};
