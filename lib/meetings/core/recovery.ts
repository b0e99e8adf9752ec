/** What to do about a link that is down: wait, look for a new way between the two networks, or come in through the door again. */
export type RecoveryStep = "wait" | "new-way" | "come-in-again";

type Down = {
  /** Seconds since the link was lost, or since it began to be made. */
  readonly seconds: number;
  readonly wasConnected: boolean;
  /** How often we came in through the door again in vain. */
  readonly returns: number;
};

/** The step of this second, asked once a second. A lost link gets a new way at once and soon again: the network may have come back in between. A first link is given longer, for it is still being agreed on. */
export function recoveryStep({ seconds, wasConnected, returns }: Down): RecoveryStep {
  const patience = (wasConnected ? 16 : 24) * 2 ** Math.min(returns, 3);
  if (seconds >= patience) return "come-in-again";
  return (wasConnected ? [1, 3, 6, 10] : [8, 16]).includes(seconds) ? "new-way" : "wait";
}
