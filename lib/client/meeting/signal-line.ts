import { ApiRefusal } from "@/lib/client/ask-api";
import { onLiveEvents } from "@/lib/client/live-events";
import { sendSignal, type Stay, signalsAfter, stayInMeeting } from "@/lib/client/meeting/meeting-api";
import { heartbeatSeconds } from "@/lib/meetings/core/presence";
import type { Message, RoomNow, Signal } from "@/lib/meetings/core/schema";

export type LineEvents = {
  readonly onSignal: (signal: Signal) => Promise<void> | void;
  readonly onRoom: (room: RoomNow) => void;
  /** The line is dead: this page fell silent for too long, another window took over, or the room is closed to us. */
  readonly onEnd: (why: "ended" | "elsewhere" | "closed", sentence: string) => void;
};

const gatherMilliseconds = 120;
const againMilliseconds = 1_500;
const elsewhere = "You joined in another window, so this one left the room.";

/** The way through the server to the other page of a meeting: sends in order, hears in order, each once. */
export class SignalLine {
  readonly #stay: Stay;
  readonly #meetingId: string;
  readonly #events: LineEvents;
  #after: number;
  #sending: Promise<void> = Promise.resolve();
  #candidates: { to: string; list: RTCIceCandidateInit[] } | null = null;
  #isFetching = false;
  #isStale = false;
  #isOpen = true;
  #again: ReturnType<typeof setTimeout> | null = null;
  #stopListening: () => void = () => undefined;
  #heartbeat: ReturnType<typeof setInterval> | null = null;

  constructor(stay: Stay, meetingId: string, after: number, events: LineEvents) {
    this.#stay = stay;
    this.#meetingId = meetingId;
    this.#after = after;
    this.#events = events;
  }

  open(): void {
    this.#stopListening = onLiveEvents(({ kind, id }) => {
      if (kind === "missed" || (kind === "signal" && id === this.#meetingId)) void this.catchUp();
    });
    this.#heartbeat = setInterval(() => void this.#beat(), heartbeatSeconds * 1_000);
    // Whatever was said between joining and listening.
    void this.catchUp();
  }

  close(): void {
    this.#isOpen = false;
    this.#stopListening();
    if (this.#heartbeat) clearInterval(this.#heartbeat);
  }

  /** Sends after everything before it; resolves once the server has it, and rejects when it does not take it. */
  send(to: string | null, message: Message): Promise<void> {
    const sent = this.#sending.then(() => this.#deliver(to, message));
    this.#sending = sent.catch(() => undefined);
    return sent;
  }

  /** Candidates come in flocks: those of a moment travel together. */
  sendCandidate(to: string, candidate: RTCIceCandidateInit): void {
    if (this.#candidates?.to === to) {
      this.#candidates.list.push(candidate);
      return;
    }
    const flock = { to, list: [candidate] };
    this.#candidates = flock;
    setTimeout(() => {
      if (this.#candidates === flock) this.#candidates = null;
      const candidates = flock.list.map(({ candidate: text = "", sdpMid, sdpMLineIndex, usernameFragment }) => ({ candidate: text, sdpMid, sdpMLineIndex, usernameFragment }));
      void this.send(to, { kind: "candidates", payload: { candidates: candidates.slice(0, 40) } }).catch(() => undefined);
    }, gatherMilliseconds);
  }

  /** Fetches what was said since; calls while one runs become one more. */
  async catchUp(): Promise<void> {
    this.#isStale = true;
    if (this.#isFetching) return;
    this.#isFetching = true;
    try {
      while (this.#isStale && this.#isOpen) {
        this.#isStale = false;
        await this.#fetch();
      }
    } catch (error) {
      this.#give(error);
      this.#again ??= setTimeout(() => void this.#retry(), againMilliseconds);
    } finally {
      this.#isFetching = false;
    }
  }

  /** A look that failed is not left to the next nudge. */
  async #retry(): Promise<void> {
    this.#again = null;
    if (this.#isOpen && navigator.onLine) await this.catchUp();
  }

  async #fetch(): Promise<void> {
    const { items, ...room } = await signalsAfter(this.#stay, this.#after);
    if (!this.#isOpen) return;
    if (room.stay !== "current") return this.#end(room.stay, elsewhere);
    for (const signal of items) {
      this.#after = Math.max(this.#after, signal.id);
      await this.#events.onSignal(signal);
    }
    if (this.#isOpen) this.#events.onRoom(room);
  }

  async #beat(): Promise<void> {
    try {
      const room = await stayInMeeting(this.#stay);
      if (!this.#isOpen) return;
      if (room.stay !== "current") return this.#end(room.stay, elsewhere);
      this.#events.onRoom(room);
      await this.catchUp();
    } catch (error) {
      this.#give(error);
    }
  }

  async #deliver(to: string | null, message: Message): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      if (!this.#isOpen) throw new ApiRefusal(0, "left", "You have left the room.");
      try {
        await sendSignal(this.#stay, to, message);
        return;
      } catch (error) {
        const mayPass = error instanceof ApiRefusal && error.isPassing && attempt < 6;
        if (!mayPass) {
          this.#give(error);
          throw error;
        }
        await new Promise((resolve) => setTimeout(resolve, attempt * 500));
      }
    }
  }

  /** Passing trouble is waited out; a refusal for good ends the line. */
  #give(error: unknown): void {
    if (!(error instanceof ApiRefusal) || error.isPassing || !this.#isOpen) return;
    if (error.code === "joined_elsewhere") this.#end("elsewhere", elsewhere);
    else if (error.code === "stay_ended") this.#end("ended", error.message);
    else if ([401, 404, 410].includes(error.status)) this.#end("closed", error.message);
  }

  #end(why: "ended" | "elsewhere" | "closed", sentence: string): void {
    if (!this.#isOpen) return;
    this.close();
    this.#events.onEnd(why, sentence);
  }
}
