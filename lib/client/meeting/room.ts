import { ApiRefusal } from "@/lib/client/ask-api";
import { joinMeeting, leaveMeeting, type Stay } from "@/lib/client/meeting/meeting-api";
import type { OwnMedia } from "@/lib/client/meeting/own-media";
import { type MediaState, type OwnTracks, Peer } from "@/lib/client/meeting/peer";
import { forgetRoom, rememberRoom } from "@/lib/client/meeting/room-memory";
import { SignalLine } from "@/lib/client/meeting/signal-line";
import { Store } from "@/lib/client/store";
import { type Connection, connectionOf } from "@/lib/meetings/core/connection";
import type { ChatLine, Meeting, Message, Signal } from "@/lib/meetings/core/schema";

export type Ending = { readonly why: "left" | "elsewhere" | "closed" | "refused"; readonly sentence: string };

export type RoomState = {
  readonly phase: "outside" | "entering" | "inside";
  readonly ending: Ending | null;
  readonly connection: Connection;
  /** Several attempts to connect have failed. */
  readonly isHard: boolean;
  readonly theirs: MediaState;
  readonly theirMedia: MediaStream | null;
  readonly theirScreen: MediaStream | null;
  readonly chat: readonly ChatLine[];
  readonly unread: number;
  readonly isChatOpen: boolean;
};

const nothingShown: MediaState = { isMuted: false, isCameraOff: false, isSharing: false };
const outside: RoomState = {
  phase: "outside", ending: null, connection: "waiting", isHard: false, theirs: nothingShown, theirMedia: null, theirScreen: null, chat: [], unread: 0, isChatOpen: false,
};

const watchMilliseconds = 4_000;
const newWayAfter = 2;
const comeInAgainAfter = 6;

/** The room as this page lives it: enters, meets the other page, holds on through drops, and leaves. */
export class MeetingRoom extends Store<RoomState> {
  readonly #meeting: Meeting;
  readonly #media: OwnMedia;
  #stay: Stay | null = null;
  #line: SignalLine | null = null;
  #peer: Peer | null = null;
  #remote: string | null = null;
  #isOtherHere = false;
  #wasOtherHere = false;
  #wasConnected = false;
  #isComingIn = false;
  #unconnectedLooks = 0;
  #returns = 0;
  #sent: OwnTracks = { microphone: null, camera: null, screen: null };
  #stopWatching: () => void = () => undefined;

  constructor(meeting: Meeting, media: OwnMedia) {
    super(outside);
    this.#meeting = meeting;
    this.#media = media;
  }

  async enter(): Promise<void> {
    if (this.get().phase !== "outside") return;
    this.set({ ...outside, phase: "entering" });
    this.#wasOtherHere = false;
    this.#wasConnected = false;
    try {
      await this.#comeIn();
      this.#watch();
      this.#remember();
      this.set({ phase: "inside" });
    } catch (error) {
      this.#end({ why: "refused", sentence: error instanceof ApiRefusal ? error.message : "We could not open the room. Please try again." });
    }
  }

  leave(): void {
    const stay = this.#stay;
    if (stay) void leaveMeeting(stay).catch(() => undefined);
    this.#end({ why: "left", sentence: "You left the room." });
  }

  /** The page goes away, perhaps to come back by a reload: the other side is told, and nothing is forgotten. */
  pause(): void {
    if (this.#stay) void leaveMeeting(this.#stay).catch(() => undefined);
  }

  /** Sends a chat line; rejects when it could not be sent. */
  async say(text: string): Promise<void> {
    const key = crypto.randomUUID();
    await this.#line?.send(null, { kind: "chat", payload: { key, text } });
    this.#addLine({ key, text: text.trim(), at: new Date().toISOString(), isMine: true });
  }

  openChat(isChatOpen: boolean): void {
    this.set({ isChatOpen, ...(isChatOpen ? { unread: 0 } : {}) });
  }

  async #comeIn(): Promise<void> {
    this.#line?.close();
    this.#dropPeer();
    const { bookingId, id } = this.#meeting;
    const { attendanceId, otherAttendanceId, after, chat } = await joinMeeting(bookingId);
    this.#stay = { bookingId, attendanceId };
    this.set({ chat });
    this.#line = new SignalLine(this.#stay, id, after, {
      onSignal: (signal) => this.#hear(signal),
      onPresence: (isOtherHere) => this.#setPresence(isOtherHere),
      onEnd: (why, sentence) => (why === "ended" ? this.#comeBack() : this.#end({ why, sentence })),
    });
    if (otherAttendanceId) this.#meet(otherAttendanceId).propose();
    this.#line.open();
    this.#show();
  }

  async #hear({ kind, from, to, payload, at }: Signal): Promise<void> {
    const body = { kind, payload } as Message;
    if (kind === "joined") this.#meet(from);
    else if (kind === "left") this.#lose(from);
    else if (body.kind === "chat") this.#addLine({ ...body.payload, at, isMine: false });
    else if (from === this.#remote && to === this.#stay?.attendanceId) await this.#negotiate(body);
  }

  async #negotiate(message: Exclude<Message, { kind: "chat" }>): Promise<void> {
    try {
      if (message.kind === "description") await this.#peer?.takeDescription(message.payload);
      else await this.#peer?.takeCandidates(message.payload.candidates.map((candidate) => ({ ...candidate }) as RTCIceCandidateInit));
    } catch {
      // A connection that took a wrong turn is not repaired but made anew, by the watch.
      this.#unconnectedLooks = comeInAgainAfter;
    }
  }

  /** A new page of the other side needs a new connection. */
  #meet(remote: string): Peer {
    this.#dropPeer();
    this.#remote = remote;
    this.#isOtherHere = true;
    this.#wasOtherHere = true;
    this.#unconnectedLooks = 0;
    const { isPolite, iceServers } = this.#meeting;
    this.#sent = ownTracks(this.#media);
    const media = new MediaStream();
    const peer = new Peer({
      isPolite, iceServers: iceServers as RTCIceServer[], tracks: this.#sent, state: mediaState(this.#media),
      events: {
        onDescription: (payload) => void this.#line?.send(remote, { kind: "description", payload }).catch(() => undefined),
        onCandidate: (candidate) => this.#line?.sendCandidate(remote, candidate),
        onTrack: (name, track) => (name === "screen" ? this.set({ theirScreen: new MediaStream([track]) }) : media.addTrack(track)),
        onTransport: (transport) => this.#onTransport(transport),
        onMediaState: (theirs) => this.set({ theirs }),
      },
    });
    this.#peer = peer;
    this.set({ theirMedia: media });
    this.#show();
    return peer;
  }

  #onTransport(transport: RTCPeerConnectionState): void {
    if (transport === "connected") {
      this.#wasConnected = true;
      this.#unconnectedLooks = 0;
      this.#returns = 0;
    }
    if (transport === "failed") this.#peer?.findWay();
    this.#show();
  }

  #setPresence(isOtherHere: boolean): void {
    // A link that carries the call knows better than a heartbeat that came late.
    this.#isOtherHere = isOtherHere || this.#peer?.transport === "connected";
    this.#show();
  }

  #lose(stay: string): void {
    if (stay !== this.#remote) return;
    this.#dropPeer();
    this.#isOtherHere = false;
    this.#show();
  }

  #dropPeer(): void {
    this.#peer?.close();
    this.#peer = null;
    this.#remote = null;
    this.set({ theirs: nothingShown, theirMedia: null, theirScreen: null });
  }

  /** Keeps tracks, networks and time in view while in the room. */
  #watch(): void {
    const timer = setInterval(() => this.#look(), watchMilliseconds);
    const stopMedia = this.#media.subscribe(() => this.#sendMedia());
    const back = (): void => {
      this.#show();
      void this.#line?.catchUp();
      if (this.#peer?.transport !== "connected") this.#peer?.findWay();
    };
    const gone = (): void => this.#show();
    addEventListener("online", back);
    addEventListener("offline", gone);
    this.#stopWatching = () => {
      clearInterval(timer);
      stopMedia();
      removeEventListener("online", back);
      removeEventListener("offline", gone);
    };
  }

  /** While the other side is here but no link stands: first a new way, then in again through the door, each time after a longer wait. */
  #look(): void {
    this.#remember();
    if (!navigator.onLine) return;
    if (!this.#line) return this.#comeBack();
    if (!this.#isOtherHere || !this.#peer || this.#peer.transport === "connected") return;
    this.#unconnectedLooks += 1;
    if (this.#unconnectedLooks === newWayAfter) this.#peer.findWay();
    if (this.#unconnectedLooks < comeInAgainAfter * 2 ** Math.min(this.#returns, 3)) return;
    this.#unconnectedLooks = 0;
    this.#returns += 1;
    this.#comeBack();
  }

  /** In through the door again; when that fails, the next look tries anew, unless the room refuses for good. */
  #comeBack(): void {
    this.#line?.close();
    this.#line = null;
    if (this.#isComingIn) return;
    this.#isComingIn = true;
    this.#comeIn()
      .catch((error: unknown) => {
        if (error instanceof ApiRefusal && !error.isPassing) this.#end({ why: "closed", sentence: error.message });
      })
      .finally(() => (this.#isComingIn = false));
  }

  #sendMedia(): void {
    const tracks = ownTracks(this.#media);
    for (const name of ["microphone", "camera", "screen"] as const) if (tracks[name] !== this.#sent[name]) void this.#peer?.setTrack(name, tracks[name]);
    this.#sent = tracks;
    this.#peer?.setState(mediaState(this.#media));
    this.#remember();
  }

  #remember(): void {
    const { isMuted, isCameraOff } = this.#media.get();
    rememberRoom({ bookingId: this.#meeting.bookingId, isMuted, isCameraOff });
  }

  #addLine(line: ChatLine): void {
    const { chat, unread, isChatOpen } = this.get();
    if (chat.some(({ key }) => key === line.key)) return;
    this.set({ chat: [...chat, line], unread: line.isMine || isChatOpen ? unread : unread + 1 });
  }

  #show(): void {
    const transport = this.#peer?.transport ?? "closed";
    const known = { isOnline: navigator.onLine, isOtherHere: this.#isOtherHere, wasOtherHere: this.#wasOtherHere, wasConnected: this.#wasConnected, transport };
    this.set({ connection: connectionOf(known), isHard: this.#returns >= 2 });
  }

  #end(ending: Ending): void {
    this.#stopWatching();
    this.#line?.close();
    this.#dropPeer();
    this.#stay = null;
    this.#media.close();
    forgetRoom();
    this.set({ ...outside, ending });
  }
}

function ownTracks(media: OwnMedia): OwnTracks {
  const { microphone, camera, screen } = media.get();
  return { microphone, camera, screen };
}

function mediaState(media: OwnMedia): MediaState {
  const { microphone, camera, screen, isMuted } = media.get();
  return { isMuted: isMuted || microphone === null, isCameraOff: camera === null, isSharing: screen !== null };
}
