import type { OwnMedia } from "@/lib/client/meeting/own-media";
import type { MediaState, OwnTracks } from "@/lib/client/meeting/peer";

export const nothingShown: MediaState = { isMuted: false, isCameraOff: false, isSharing: false };

/** What we have to send now. */
export function ownTracks(media: OwnMedia): OwnTracks {
  const { microphone, camera, screen } = media.get();
  return { microphone, camera, screen };
}

/** How we show ourselves now. */
export function mediaState(media: OwnMedia): MediaState {
  const { microphone, camera, screen, isMuted } = media.get();
  return { isMuted: isMuted || microphone === null, isCameraOff: camera === null, isSharing: screen !== null };
}
