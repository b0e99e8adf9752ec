import { askApi } from "@/lib/client/ask-api";
import type { Measured } from "@/lib/meetings/core/check-words";

const patience = 8_000;
const measureMilliseconds = 1_500;
const block = 16 * 1024;
const mostWaiting = 1024 * 1024;

/** How long our server takes, there and back (milliseconds, the middle one of five); null when it does not answer. */
export async function checkServer(bookingId: string): Promise<Measured["server"]> {
  const took: number[] = [];
  try {
    for (let turn = 0; turn < 5; turn += 1) {
      const from = performance.now();
      await askApi(`/meetings/${bookingId}`);
      took.push(performance.now() - from);
    }
  } catch {
    return null;
  }
  return took.toSorted((a, b) => a - b)[2] ?? null;
}

/** Whether the line on which news arrives can be opened. */
export function checkLive(): Promise<Measured["live"]> {
  const stream = new EventSource("/api/events");
  return within(new Promise<boolean>((resolve) => stream.addEventListener("open", () => resolve(true))), patience, false).finally(() => stream.close());
}

/** The kinds of ways (`host`, `srflx`, `relay`) by which another browser could reach this one. */
export async function checkWays(iceServers: readonly RTCIceServer[]): Promise<Measured["ways"]> {
  const urls = iceServers.flatMap((server) => server.urls);
  const [isRelayExpected, isStunExpected] = [urls.some((url) => url.startsWith("turn")), urls.some((url) => url.startsWith("stun") || url.startsWith("turn"))];
  const kinds = new Set<string>();
  if (!("RTCPeerConnection" in window)) return { kinds: [], isRelayExpected, isStunExpected };
  const connection = new RTCPeerConnection({ iceServers: [...iceServers] });
  const gathered = new Promise<void>((resolve) => {
    connection.onicecandidate = ({ candidate }) => (candidate ? candidate.type && kinds.add(candidate.type) : resolve());
  });
  connection.createDataChannel("check");
  await connection.setLocalDescription();
  await within(gathered, patience, undefined);
  connection.close();
  return { kinds: [...kinds], isRelayExpected, isStunExpected };
}

/** A call from this page to itself, over the relay where there is one: what it carries and how late; null when it does not come about. */
export async function checkCall(iceServers: readonly RTCIceServer[], isRelayed: boolean): Promise<Measured["call"]> {
  if (!("RTCPeerConnection" in window)) return null;
  const settings: RTCConfiguration = { iceServers: [...iceServers], iceTransportPolicy: isRelayed ? "relay" : "all" };
  const [here, there] = [new RTCPeerConnection(settings), new RTCPeerConnection(settings)];
  try {
    const channel = await within(join(here, there), patience, null);
    if (!channel) return null;
    const [near, far] = channel;
    const roundTrip = await within(roundTripOf(near, far), patience, null);
    return roundTrip === null ? null : { roundTrip, megabits: await megabitsOf(near, far), isRelayed };
  } catch {
    return null;
  } finally {
    here.close();
    there.close();
  }
}

type Ends = readonly [RTCDataChannel, RTCDataChannel];

async function join(here: RTCPeerConnection, there: RTCPeerConnection): Promise<Ends> {
  here.onicecandidate = ({ candidate }) => candidate && void there.addIceCandidate(candidate);
  there.onicecandidate = ({ candidate }) => candidate && void here.addIceCandidate(candidate);
  const near = here.createDataChannel("check");
  const opened = new Promise<void>((resolve) => (near.onopen = () => resolve()));
  const far = new Promise<RTCDataChannel>((resolve) => (there.ondatachannel = ({ channel }) => resolve(channel)));
  await here.setLocalDescription();
  if (here.localDescription) await there.setRemoteDescription(here.localDescription);
  await there.setLocalDescription();
  if (there.localDescription) await here.setRemoteDescription(there.localDescription);
  await opened;
  return [near, await far];
}

/** Small words there and back, one after the other; the middle one of nine. */
async function roundTripOf(near: RTCDataChannel, far: RTCDataChannel): Promise<number> {
  far.onmessage = ({ data }) => far.send(String(data));
  const took: number[] = [];
  for (let turn = 0; turn < 9; turn += 1) {
    const from = performance.now();
    await new Promise<void>((resolve) => {
      near.onmessage = () => resolve();
      near.send(String(turn));
    });
    took.push(performance.now() - from);
  }
  near.onmessage = null;
  return took.toSorted((a, b) => a - b)[4] ?? 0;
}

/** As much as goes through in a moment. */
async function megabitsOf(near: RTCDataChannel, far: RTCDataChannel): Promise<number> {
  let bytes = 0;
  far.binaryType = "arraybuffer";
  far.onmessage = ({ data }) => {
    if (data instanceof ArrayBuffer) bytes += data.byteLength;
  };
  const [from, load] = [performance.now(), new ArrayBuffer(block)];
  near.bufferedAmountLowThreshold = mostWaiting / 2;
  while (performance.now() - from < measureMilliseconds) {
    while (near.bufferedAmount < mostWaiting && performance.now() - from < measureMilliseconds) near.send(load);
    await within(new Promise<void>((resolve) => (near.onbufferedamountlow = () => resolve())), 200, undefined);
  }
  return (bytes * 8) / 1_000_000 / ((performance.now() - from) / 1_000);
}

function within<T>(work: Promise<T>, milliseconds: number, otherwise: T): Promise<T> {
  return Promise.race([work, new Promise<T>((resolve) => setTimeout(() => resolve(otherwise), milliseconds))]);
}
