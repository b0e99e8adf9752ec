import { type ChosenKind, type DeviceChoice, type DeviceList, listDevices, openDevices } from "@/lib/client/meeting/devices";
import type { OwnTracks } from "@/lib/client/meeting/peer";
import { Store } from "@/lib/client/store";
import type { DeviceKind, DeviceProblem } from "@/lib/meetings/core/device-words";

export type OwnMediaState = OwnTracks & {
  /** `asking` while the browser asks the person. */
  readonly status: "idle" | "asking" | "ready";
  readonly isMuted: boolean;
  readonly isCameraOff: boolean;
  readonly problems: Readonly<Record<DeviceKind, DeviceProblem | null>>;
  readonly devices: Readonly<DeviceList>;
  readonly chosen: DeviceChoice;
};

const memory = "colloquy.devices";

/** This person's microphone, camera and screen: opened when asked for, and really let go when off. */
export class OwnMedia extends Store<OwnMediaState> {
  constructor() {
    super({
      status: "idle", microphone: null, camera: null, screen: null, isMuted: false, isCameraOff: false,
      problems: { microphone: null, camera: null }, devices: { microphone: [], camera: [], speaker: [] }, chosen: {},
    });
  }

  /** Asks for microphone and camera, as far as they are to be on. */
  async open(): Promise<void> {
    if (this.get().status === "asking") return;
    this.set({ status: "asking", chosen: remembered() });
    const { isCameraOff } = this.get();
    await this.#take(isCameraOff ? ["microphone"] : ["microphone", "camera"]);
    this.set({ status: "ready", devices: await listDevices() });
    if ("mediaDevices" in navigator) navigator.mediaDevices.ondevicechange = () => void listDevices().then((devices) => this.set({ devices }));
  }

  /** Lets everything go. */
  close(): void {
    for (const kind of ["microphone", "camera", "screen"] as const) this.#drop(kind);
    this.set({ status: "idle" });
  }

  async setMuted(isMuted: boolean): Promise<void> {
    this.set({ isMuted });
    const { microphone, status } = this.get();
    if (microphone) microphone.enabled = !isMuted;
    else if (!isMuted && status === "ready") await this.#take(["microphone"]);
  }

  async setCameraOff(isCameraOff: boolean): Promise<void> {
    this.set({ isCameraOff });
    if (isCameraOff) this.#drop("camera");
    else if (this.get().status === "ready" && !this.get().camera) await this.#take(["camera"]);
  }

  async choose(kind: ChosenKind, id: string): Promise<void> {
    const chosen = { ...this.get().chosen, [kind]: id };
    localStorage.setItem(memory, JSON.stringify(chosen));
    this.set({ chosen });
    const { isCameraOff } = this.get();
    if (kind === "speaker" || (kind === "camera" && isCameraOff)) return;
    this.#drop(kind);
    await this.#take([kind]);
  }

  /** Asks which screen or window to show; false when the person chose none. */
  async share(): Promise<boolean> {
    const stream = await navigator.mediaDevices.getDisplayMedia({ video: true, audio: false }).catch(() => null);
    const screen = stream?.getVideoTracks()[0];
    if (!screen) return false;
    screen.contentHint = "detail";
    screen.onended = () => this.stopSharing();
    this.set({ screen });
    return true;
  }

  stopSharing(): void {
    this.#drop("screen");
  }

  async #take(kinds: readonly DeviceKind[]): Promise<void> {
    const opened = await openDevices(kinds, this.get().chosen);
    for (const kind of kinds) {
      const { track, problem } = opened[kind];
      if (track) track.onended = () => this.set({ [kind]: null, problems: { ...this.get().problems, [kind]: "missing" } });
      if (track && kind === "microphone") track.enabled = !this.get().isMuted;
      this.set({ [kind]: track, problems: { ...this.get().problems, [kind]: problem } });
    }
    // The person may have changed their mind while the browser asked.
    if (this.get().isCameraOff) this.#drop("camera");
  }

  #drop(kind: keyof OwnTracks): void {
    const track = this.get()[kind];
    if (!track) return;
    track.onended = null;
    track.stop();
    this.set({ [kind]: null });
  }
}

function remembered(): DeviceChoice {
  try {
    return JSON.parse(localStorage.getItem(memory) ?? "{}") as DeviceChoice;
  } catch {
    return {};
  }
}
