import type { DeviceKind, DeviceProblem } from "@/lib/meetings/core/device-words";

export type Opened = { readonly track: MediaStreamTrack | null; readonly problem: DeviceProblem | null };

/** What can be chosen: what we send with, and where we hear. */
export type ChosenKind = DeviceKind | "speaker";

export type DeviceChoice = Partial<Record<ChosenKind, string>>;

export type DeviceList = Record<ChosenKind, { id: string; label: string }[]>;

const inputs = { microphone: "audioinput", camera: "videoinput" } as const;
const nothing = (problem: DeviceProblem | null): Opened => ({ track: null, problem });

/** Opens what is wanted with one question to the person; what fails alone does not take the other with it. */
export async function openDevices(wanted: readonly DeviceKind[], choice: DeviceChoice): Promise<Record<DeviceKind, Opened>> {
  if (!("mediaDevices" in navigator)) return { microphone: nothing("unsupported"), camera: nothing("unsupported") };
  const present = (await navigator.mediaDevices.enumerateDevices()).map(({ kind }) => kind);
  const there = wanted.filter((kind) => present.includes(inputs[kind]));
  const opened = there.length > 0 ? await ask(there, choice) : {};
  const answer = (kind: DeviceKind): Opened => opened[kind] ?? nothing(wanted.includes(kind) ? "missing" : null);
  return { microphone: answer("microphone"), camera: answer("camera") };
}

/** The cameras, microphones and speakers there are; their names are known only once one may be used. */
export async function listDevices(): Promise<DeviceList> {
  if (!("mediaDevices" in navigator)) return { microphone: [], camera: [], speaker: [] };
  const all = await navigator.mediaDevices.enumerateDevices();
  const named = (kind: MediaDeviceKind) =>
    all.filter((device) => device.kind === kind && device.deviceId !== "" && device.label !== "").map(({ deviceId, label }) => ({ id: deviceId, label }));
  const maySetSpeaker = "setSinkId" in HTMLMediaElement.prototype;
  return { microphone: named("audioinput"), camera: named("videoinput"), speaker: maySetSpeaker ? named("audiooutput") : [] };
}

async function ask(kinds: readonly DeviceKind[], choice: DeviceChoice): Promise<Partial<Record<DeviceKind, Opened>>> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: kinds.includes("microphone") && { echoCancellation: true, noiseSuppression: true, autoGainControl: true, ...wish(choice.microphone) },
      video: kinds.includes("camera") && { width: { ideal: 1280 }, height: { ideal: 720 }, ...wish(choice.camera) },
    });
    return { microphone: { track: stream.getAudioTracks()[0] ?? null, problem: null }, camera: { track: stream.getVideoTracks()[0] ?? null, problem: null } };
  } catch (error) {
    // A device that was chosen once and is not there now: any other will do.
    if (error instanceof DOMException && error.name === "OverconstrainedError" && kinds.some((kind) => choice[kind])) return ask(kinds, {});
    if (kinds.length > 1) return askApart(error);
    return Object.fromEntries(kinds.map((kind) => [kind, nothing(problemOf(error))]));
  }

  async function askApart(error: unknown): Promise<Partial<Record<DeviceKind, Opened>>> {
    const problem = problemOf(error);
    const opened: Partial<Record<DeviceKind, Opened>> = {};
    for (const kind of kinds) {
      // Somebody who said no is not asked again, except for what their browser allows already.
      const mayAsk = problem !== "denied" || (await isAllowed(kind));
      Object.assign(opened, mayAsk ? await ask([kind], choice) : { [kind]: nothing(problem) });
    }
    return opened;
  }
}

function wish(deviceId: string | undefined): MediaTrackConstraints {
  return deviceId ? { deviceId: { exact: deviceId } } : {};
}

async function isAllowed(kind: DeviceKind): Promise<boolean> {
  const status = await navigator.permissions?.query({ name: kind }).catch(() => null);
  return status?.state === "granted";
}

function problemOf(error: unknown): DeviceProblem {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "denied";
  return name === "NotFoundError" || name === "OverconstrainedError" ? "missing" : "busy";
}
