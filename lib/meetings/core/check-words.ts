/** How a part of the check went: well, well enough, or badly. */
export type Verdict = "good" | "fair" | "poor";

export type CheckResult = { readonly verdict: Verdict; readonly title: string; readonly detail: string };

/** What was measured; null where nothing came back at all. */
export type Measured = {
  /** Milliseconds there and back to our server, the middle one of several. */
  readonly server: number | null;
  /** Whether the line for news stayed open. */
  readonly live: boolean;
  /** The kinds of ways by which another browser could reach this one, and whether a relay was to be there. */
  readonly ways: { readonly kinds: readonly string[]; readonly isRelayExpected: boolean; readonly isStunExpected: boolean };
  /** What a call to oneself could carry: megabits a second, milliseconds there and back; `isRelayed` when it went over the relay. */
  readonly call: { readonly megabits: number; readonly roundTrip: number; readonly isRelayed: boolean } | null;
};

export type CheckStep = keyof Measured;

/** The parts of the check, in the order in which they are done. */
export const checkSteps: readonly { readonly step: CheckStep; readonly name: string }[] = [
  { step: "server", name: "Our server" },
  { step: "live", name: "News while the page is open" },
  { step: "ways", name: "Ways between networks" },
  { step: "call", name: "A call to yourself" },
];

/** Our server's answer in words. */
export function serverWords(milliseconds: Measured["server"]): CheckResult {
  if (milliseconds === null) return { verdict: "poor", title: "Our server does not answer", detail: "Check that you are online, then try again. A company network may block us: ask whoever runs it, or use another network." };
  const took = `${Math.round(milliseconds)} ms there and back.`;
  if (milliseconds <= 400) return { verdict: "good", title: "Our server answers quickly", detail: took };
  return { verdict: "fair", title: "Our server answers slowly", detail: `${took} The room works, but it takes longer to come in. Close what else uses the network.` };
}

/** The open line in words. */
export function liveWords(isOpen: Measured["live"]): CheckResult {
  if (isOpen) return { verdict: "good", title: "News arrives at once", detail: "You hear without delay when the other side comes." };
  return { verdict: "fair", title: "News arrives with a delay", detail: "Something between us, such as a company proxy, holds the open line back. We ask every few seconds instead; the room works." };
}

/** The ways between networks in words. */
export function waysWords({ kinds, isRelayExpected, isStunExpected }: Measured["ways"]): CheckResult {
  const has = (kind: string): boolean => kinds.includes(kind);
  if (kinds.length === 0) return { verdict: "poor", title: "No way was found", detail: "This browser or network allows no calls (WebRTC). Another browser, or a phone’s network, often helps." };
  if (has("relay")) return { verdict: "good", title: "Every way is open", detail: "Even strict networks are no obstacle: the relay answers." };
  if (isRelayExpected) return { verdict: has("srflx") ? "fair" : "poor", title: "The relay does not answer", detail: "Your network may block it. Calls work if the other side’s network is open; a phone’s network often helps." };
  if (has("srflx")) return { verdict: "good", title: "Others can find you", detail: "A direct connection is possible with most networks." };
  if (isStunExpected) return { verdict: "fair", title: "Your network hides you", detail: "A direct connection may fail when the other side’s network is strict, too. A phone’s network often helps." };
  return { verdict: "good", title: "A direct way is there", detail: "Calls go straight from browser to browser." };
}

/** The call to oneself in words. */
export function callWords(call: Measured["call"]): CheckResult {
  if (!call) return { verdict: "poor", title: "The call did not come about", detail: "A browser extension, a firewall or a VPN may be in the way. Switch it off and try again, or use another browser." };
  const figures = `${call.megabits.toFixed(1)} Mbit/s, ${Math.round(call.roundTrip)} ms there and back${call.isRelayed ? ", over the relay" : ""}.`;
  if (call.megabits >= 1 && call.roundTrip <= 300) return { verdict: "good", title: "Picture and sound can travel", detail: figures };
  if (call.megabits >= 0.3 && call.roundTrip <= 600) return { verdict: "fair", title: "Enough for sound and a small picture", detail: `${figures} Close what else uses the network or the processor.` };
  return { verdict: "poor", title: "Too slow for a picture", detail: `${figures} Sound may break off. Go nearer to your Wi-Fi, or use a cable.` };
}

/** All parts in one sentence. */
export function summaryWords(results: readonly CheckResult[]): CheckResult {
  const count = (verdict: Verdict): number => results.filter((result) => result.verdict === verdict).length;
  if (count("poor") > 0) return { verdict: "poor", title: "Something needs your attention", detail: "Read below what helps, then check again. If it stays so, another network or device is the surest way." };
  if (count("fair") > 0) return { verdict: "fair", title: "Your connection will do", detail: "The session can take place. Below is what could be better." };
  return { verdict: "good", title: "Your connection is ready", detail: "Nothing stands in the way of your session." };
}
