import { ApiRefusal } from "@/lib/client/ask-api";
import { LinkWatch } from "@/lib/client/meeting/link-watch";
import { admitToMeeting, joinMeeting, leaveMeeting, sayConsent, type Stay } from "@/lib/client/meeting/meeting-api";
import type { OwnMedia } from "@/lib/client/meeting/own-media";
import { mediaState, nothingShown, ownTracks } from "@/lib/client/meeting/own-tracks";
import { type OwnTracks, Peer } from "@/lib/client/meeting/peer";
import { forgetRoom, rememberRoom } from "@/lib/client/meeting/room-memory";
import { type Ending, outside, type Panel, type RoomState } from "@/lib/client/meeting/room-state";
import { SignalLine } from "@/lib/client/meeting/signal-line";
import { Store } from "@/lib/client/store";
import { connectionOf } from "@/lib/meetings/core/connection";
import { recoveryStep } from "@/lib/meetings/core/recovery";
import type { ChatLine, Meeting, Message, RoomNow, Signal } from "@/lib/meetings/core/schema";

const lookMilliseconds = 1_000;
const measureEveryLooks = 2;

/** The room as this page lives it: waits at the door, enters, meets the other page, holds on through drops, and leaves. */
export class MeetingRoom extends Store<RoomState> {
  readonly #meeting: Meeting;
  readonly #media: OwnMedia;
  readonly #health = new LinkWatch();
  #stay: Stay | null = null;
  #line: SignalLine | null = null;
  #peer: Peer | null = null;
  #remote: string | null = null;
  #isOtherHere = false;
  #wasOtherHere = false;
  #wasConnected = false;
  #isComingIn = false;
  #secondsDown = 0;
  #looks = 0;
  #returns = 0;
  #sent: OwnTracks = { microphone: null, camera: null, screen: null };
  #stopWatching: () => void = () => undefined;

  constructor(meeting: Meeting, media: OwnMedia) {
    super(outside);
    this.#meeting = meeting;
    this.#media = media;
  }

  /** This page's stay while it is in the room. */
  get stay(): Stay | null {
    return this.get().phase === "inside" ? this.#stay : null;
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
    } catch (error) {
      this.#end({ why: "refused", sentence: error instanceof ApiRefusal ? error.message : "We could not open the room. Please try again." });
    }
  }

  leave(): void {
    const [stay, wasWaiting] = [this.#stay, this.get().phase === "waiting"];
    if (stay) void leaveMeeting(stay).catch(() => undefined);
    this.#end({ why: "left", sentence: wasWaiting ? "You left the waiting room" : "You left the room" }, wasWaiting);
  }

  /** The page goes away, perhaps to come back by a reload: the other side is told, and nothing is forgotten. */
  pause(): void {
    if (this.#stay) void leaveMeeting(this.#stay).catch(() => undefined);
  }

  /** As the host: lets in whoever waits at the door. */
  async admit(): Promise<void> {
    await admitToMeeting(this.#meeting.bookingId).finally(() => void this.#line?.catchUp());
  }

  /** Our word on recording; rejects when it did not arrive. */
  async consent(isGiven: boolean): Promise<void> {
    const { consent } = await sayConsent(this.#meeting.bookingId, isGiven);
    this.set({ now: { ...this.get().now, consent, ...(isGiven ? {} : { recording: null }) } });
    void this.#line?.catchUp();
  }

  /** Sends a chat line; rejects when it could not be sent. */
  async say(text: string): Promise<void> {
    const key = crypto.randomUUID();
    await this.#line?.send(null, { kind: "chat", payload: { key, text } });
    this.#addLine({ key, text: text.trim(), at: new Date().toISOString(), isMine: true });
  }

  openPanel(panel: Panel | null): void {
    this.set({ panel, ...(panel === "chat" ? { unread: 0 } : {}) });
  }

  /** Looks at the server anew, after something of ours changed there. */
  refresh(): void {
    void this.#line?.catchUp();
  }

  /** Through the door: with a new stay, or with the one that waited and was let in. */
  async #comeIn(waited?: string): Promise<void> {
    this.#line?.close();
    this.#dropPeer();
    const { bookingId, id } = this.#meeting;
    const { attendanceId, isAdmitted, otherAttendanceId, after, chat } = await joinMeeting(bookingId, waited);
    this.#stay = { bookingId, attendanceId };
    this.set({ chat, phase: isAdmitted ? "inside" : "waiting" });
    this.#line = new SignalLine(this.#stay, id, after, {
      onSignal: (signal) => this.#hear(signal),
      onRoom: (now) => this.#takeRoom(now),
      onEnd: (why, sentence) => (why === "ended" ? this.#comeBack() : this.#end({ why, sentence })),
    });
    if (otherAttendanceId) this.#meet(otherAttendanceId).propose();
    this.#line.open();
    this.#show();
  }

  async #hear({ kind, from, to, payload, at }: Signal): Promise<void> {
    // What was said inside before the door opened is not for us.
    if (this.get().phase === "waiting") return;
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
      this.#secondsDown = Number.MAX_SAFE_INTEGER;
    }
  }

  /** A new page of the other side needs a new connection. */
  #meet(remote: string): Peer {
    this.#dropPeer();
    this.#remote = remote;
    this.#isOtherHere = true;
    this.#wasOtherHere = true;
    this.#secondsDown = 0;
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
      this.#secondsDown = 0;
      this.#returns = 0;
    }
    if (transport === "failed") this.#peer?.findWay();
    this.#show();
  }

  #takeRoom({ isAdmitted, isOtherHere, isOtherWaiting, consent, recording, notesVersion }: RoomNow): void {
    if (this.get().phase === "waiting" && isAdmitted) return this.#comeBack(this.#stay?.attendanceId);
    this.set({ now: { isOtherHere, isOtherWaiting, consent, recording, notesVersion } });
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
    this.#health.forget();
    this.set({ theirs: nothingShown, theirMedia: null, theirScreen: null, health: null });
  }

  /** Keeps tracks, networks and time in view while in the room. */
  #watch(): void {
    const timer = setInterval(() => this.#look(), lookMilliseconds);
    const stopMedia = this.#media.subscribe(() => this.#sendMedia());
    const back = (): void => {
      this.#show();
      void this.#line?.catchUp();
      // The network may be another one now: the old way is not waited for.
      this.#peer?.findWay();
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

  /** Once a second: while the other side is here but no link stands, the next step to get it back. */
  #look(): void {
    this.#looks += 1;
    this.#remember();
    if (!navigator.onLine) return;
    if (!this.#line) return this.#comeBack();
    if (this.#peer?.transport === "connected") return this.#measure();
    if (!this.#isOtherHere || !this.#peer) return;
    const step = recoveryStep({ seconds: this.#secondsDown, wasConnected: this.#wasConnected, returns: this.#returns });
    this.#secondsDown += 1;
    // The stream of signals may be down with the rest: whatever was said, we look for it ourselves.
    if (this.#looks % 2 === 0) void this.#line.catchUp();
    if (step === "new-way") this.#peer.findWay();
    if (step !== "come-in-again") return;
    this.#secondsDown = 0;
    this.#returns += 1;
    this.#comeBack();
  }

  #measure(): void {
    const peer = this.#peer;
    if (!peer || this.#looks % measureEveryLooks !== 0) return;
    void peer.report().then(
      (report) => peer === this.#peer && this.set({ health: this.#health.take(report) }),
      () => undefined,
    );
  }

  /** In through the door again; when that fails, the next look tries anew, unless the room refuses for good. */
  #comeBack(waited?: string): void {
    this.#line?.close();
    this.#line = null;
    if (this.#isComingIn) return;
    this.#isComingIn = true;
    this.#comeIn(waited)
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
    const { chat, unread, panel } = this.get();
    if (chat.some(({ key }) => key === line.key)) return;
    this.set({ chat: [...chat, line], unread: line.isMine || panel === "chat" ? unread : unread + 1 });
  }

  #show(): void {
    const transport = this.#peer?.transport ?? "closed";
    const known = { isOnline: navigator.onLine, isOtherHere: this.#isOtherHere, wasOtherHere: this.#wasOtherHere, wasConnected: this.#wasConnected, transport };
    this.set({ connection: connectionOf(known), isHard: this.#returns >= 2, ...(transport === "connected" ? {} : { health: null }) });
  }

  #end(ending: Ending, keepsMedia = false): void {
    this.#stopWatching();
    this.#line?.close();
    this.#line = null;
    this.#dropPeer();
    this.#stay = null;
    if (!keepsMedia) this.#media.close();
    forgetRoom();
    this.set({ ...outside, ending });
  }
}
