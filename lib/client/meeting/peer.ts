import { onDescription } from "@/lib/meetings/core/negotiation";
import type { Message } from "@/lib/meetings/core/schema";

/** What each page shows of itself; travels beside the media, not through the server. */
export type MediaState = { readonly isMuted: boolean; readonly isCameraOff: boolean; readonly isSharing: boolean };

export type OwnTracks = { readonly microphone: MediaStreamTrack | null; readonly camera: MediaStreamTrack | null; readonly screen: MediaStreamTrack | null };

export type TrackName = keyof OwnTracks;

type Description = Extract<Message, { kind: "description" }>["payload"];

export type PeerEvents = {
  readonly onDescription: (description: Description) => void;
  readonly onCandidate: (candidate: RTCIceCandidateInit) => void;
  readonly onTrack: (name: TrackName, track: MediaStreamTrack) => void;
  readonly onTransport: (state: RTCPeerConnectionState) => void;
  readonly onMediaState: (state: MediaState) => void;
};

/** Fixed places in the session description, so that both sides know which track is which. */
const places: readonly TrackName[] = ["microphone", "camera", "screen"];

/** One connection between two browsers, by the perfect negotiation pattern. Made anew whenever the other page is a new one. */
export class Peer {
  readonly #connection: RTCPeerConnection;
  readonly #channel: RTCDataChannel;
  readonly #events: PeerEvents;
  readonly #isPolite: boolean;
  #tracks: OwnTracks;
  #state: MediaState;
  #isMakingOffer = false;
  #isSettingAnswer = false;
  #isIgnoringOffer = false;

  constructor(options: { isPolite: boolean; iceServers: RTCIceServer[]; tracks: OwnTracks; state: MediaState; events: PeerEvents }) {
    this.#isPolite = options.isPolite;
    this.#tracks = options.tracks;
    this.#state = options.state;
    this.#events = options.events;
    this.#connection = new RTCPeerConnection({ iceServers: options.iceServers, bundlePolicy: "max-bundle" });
    this.#channel = this.#connection.createDataChannel("state", { negotiated: true, id: 0 });
    this.#listen();
  }

  /** Proposes the connection; only the page that came second does, so that two first proposals never cross. */
  propose(): void {
    for (const name of places) {
      const sender = this.#connection.addTransceiver(name === "microphone" ? "audio" : "video", { direction: "sendrecv" }).sender;
      void sender.replaceTrack(this.#tracks[name]);
    }
  }

  /** Sends another track, or none, in the place of the last one; needs no new negotiation. */
  async setTrack(name: TrackName, track: MediaStreamTrack | null): Promise<void> {
    this.#tracks = { ...this.#tracks, [name]: track };
    await this.#connection.getTransceivers()[places.indexOf(name)]?.sender.replaceTrack(track);
  }

  /** Tells the other page how we show ourselves. */
  setState(state: MediaState): void {
    this.#state = state;
    if (this.#channel.readyState === "open") this.#channel.send(JSON.stringify(state));
  }

  async takeDescription(description: Description): Promise<void> {
    const connection = this.#connection;
    const negotiation = { isPolite: this.#isPolite, isMakingOffer: this.#isMakingOffer, isSettingAnswer: this.#isSettingAnswer, signalingState: connection.signalingState };
    const verdict = onDescription(description.type, negotiation);
    if (description.type === "offer") this.#isIgnoringOffer = verdict === "ignore";
    if (verdict === "ignore") return;
    this.#isSettingAnswer = description.type === "answer";
    await connection.setRemoteDescription(description).finally(() => (this.#isSettingAnswer = false));
    if (description.type === "answer") return;
    this.#fillPlaces();
    await connection.setLocalDescription();
    this.#announceDescription();
  }

  async takeCandidates(candidates: readonly RTCIceCandidateInit[]): Promise<void> {
    for (const candidate of candidates) {
      try {
        await this.#connection.addIceCandidate(candidate);
      } catch (error) {
        // Candidates of an offer that we ignore belong to nothing, and one that does not fit leaves others to try.
        if (!this.#isIgnoringOffer && this.#connection.connectionState === "closed") throw error;
      }
    }
  }

  /** Looks for a new way between the two networks, keeping the call; not while the first one is still being agreed on. */
  findWay(): void {
    const { signalingState, remoteDescription } = this.#connection;
    if (signalingState === "stable" && remoteDescription) this.#connection.restartIce();
  }

  get transport(): RTCPeerConnectionState {
    return this.#connection.connectionState;
  }

  /** What the browser has counted of this connection. */
  report(): Promise<RTCStatsReport> {
    return this.#connection.getStats();
  }

  close(): void {
    this.#connection.onnegotiationneeded = null;
    this.#connection.onconnectionstatechange = null;
    this.#connection.onicecandidate = null;
    this.#connection.ontrack = null;
    this.#channel.onmessage = null;
    this.#connection.close();
  }

  #listen(): void {
    const connection = this.#connection;
    connection.onnegotiationneeded = () => void this.#offer();
    connection.onicecandidate = ({ candidate }) => candidate && this.#events.onCandidate(candidate.toJSON());
    connection.onconnectionstatechange = () => this.#events.onTransport(connection.connectionState);
    connection.ontrack = ({ track, transceiver }) => {
      const name = places[connection.getTransceivers().indexOf(transceiver)];
      if (name) this.#events.onTrack(name, track);
    };
    this.#channel.onopen = () => this.setState(this.#state);
    this.#channel.onmessage = ({ data }) => {
      const { isMuted, isCameraOff, isSharing } = JSON.parse(String(data)) as Partial<MediaState>;
      this.#events.onMediaState({ isMuted: isMuted === true, isCameraOff: isCameraOff === true, isSharing: isSharing === true });
    };
  }

  async #offer(): Promise<void> {
    // The answering page never proposes first: its only places are those of the offer it waits for.
    if (this.#connection.getTransceivers().length === 0) return;
    try {
      this.#isMakingOffer = true;
      await this.#connection.setLocalDescription();
      this.#announceDescription();
    } finally {
      this.#isMakingOffer = false;
    }
  }

  #announceDescription(): void {
    const description = this.#connection.localDescription;
    if (description?.type === "offer" || description?.type === "answer") this.#events.onDescription({ type: description.type, sdp: description.sdp });
  }

  /** Puts our tracks into the places that the other side's offer has made. */
  #fillPlaces(): void {
    this.#connection.getTransceivers().forEach((transceiver, index) => {
      const name = places[index];
      if (!name) return;
      if (transceiver.direction !== "sendrecv") transceiver.direction = "sendrecv";
      if (transceiver.sender.track !== this.#tracks[name]) void transceiver.sender.replaceTrack(this.#tracks[name]);
    });
  }
}
