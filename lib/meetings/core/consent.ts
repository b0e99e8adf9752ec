/** Where the two stand about recording: nobody asked, I asked, I am asked, or both said yes. */
export const consentStates = ["none", "asked", "answer", "agreed"] as const;

export type ConsentState = (typeof consentStates)[number];

/** One word of one party, in the order in which they were said. */
export type Word = { readonly userId: string; readonly isGiven: boolean };

/** Where the two stand. A "no" from either side ends it for both: to record again, both have to say yes anew, so that nobody is recorded by a yes that was meant for earlier. */
export function consentOf(words: readonly Word[], me: string, other: string): ConsentState {
  const since = words.slice(words.findLastIndex(({ isGiven }) => !isGiven) + 1);
  const said = (person: string): boolean => since.some(({ userId }) => userId === person);
  if (said(me)) return said(other) ? "agreed" : "asked";
  return said(other) ? "answer" : "none";
}
