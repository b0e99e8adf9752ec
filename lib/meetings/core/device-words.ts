/** Why a camera or microphone cannot be used: not allowed, none there, taken by another program, or a page that may not ask. */
export type DeviceProblem = "denied" | "missing" | "busy" | "unsupported";

export type DeviceKind = "microphone" | "camera";

type Problems = Readonly<Record<DeviceKind, DeviceProblem | null>>;

export type DeviceWords = { readonly title: string; readonly detail: string; readonly mayTryAgain: boolean };

/** What is wrong with microphone and camera and what the person can do, once for each different trouble. */
export function deviceWords({ microphone, camera }: Problems): DeviceWords[] {
  if (microphone && microphone === camera) return [wordsFor("Camera and microphone", microphone, "them")];
  return [...(camera ? [wordsFor("Camera", camera, "it")] : []), ...(microphone ? [wordsFor("Microphone", microphone, "it")] : [])];
}

function wordsFor(what: string, problem: DeviceProblem, it: "it" | "them"): DeviceWords {
  const [is, has] = it === "it" ? ["is", "has"] : ["are", "have"];
  const without = what === "Camera" ? "You can join with sound only." : what === "Microphone" ? "You can join and use the chat." : "You can still join, listen and use the chat.";
  switch (problem) {
    case "denied":
      return { title: `${what} ${is} blocked`, detail: `Your browser does not let this page use ${it}. Choose the sign beside the address, allow ${it} there, then try again. ${without}`, mayTryAgain: true };
    case "missing":
      return { title: `${what} not found`, detail: `Plug ${it} in, or choose another one. ${without}`, mayTryAgain: true };
    case "busy":
      return { title: `${what} ${has} no picture or sound for us`, detail: `Another program may be using ${it}. Close it, then try again. ${without}`, mayTryAgain: true };
    case "unsupported":
      return { title: `${what} cannot be used here`, detail: `Browsers allow ${it} only on a secure address (https). ${without}`, mayTryAgain: false };
  }
}
