export type DescriptionType = "offer" | "answer";

type Negotiation = {
  readonly isPolite: boolean;
  /** Our own offer is being made at this moment. */
  readonly isMakingOffer: boolean;
  /** An answer was taken but is not applied yet. */
  readonly isSettingAnswer: boolean;
  readonly signalingState: string;
};

/** What to do with a description from the other side: when two offers cross, the impolite side ignores the other's and the polite one gives way. An answer that nobody waits for is a late repeat. */
export function onDescription(type: DescriptionType, negotiation: Negotiation): "accept" | "ignore" {
  const { isPolite, isMakingOffer, isSettingAnswer, signalingState } = negotiation;
  if (type === "answer") return signalingState === "have-local-offer" ? "accept" : "ignore";
  const isReady = !isMakingOffer && (signalingState === "stable" || isSettingAnswer);
  return isReady || isPolite ? "accept" : "ignore";
}
