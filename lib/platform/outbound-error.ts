export type OutboundFault =
  /** Not an http or https address that we would ever ask. */
  | "bad_address"
  /** The name is unknown, or leads into a network that is not public. */
  | "not_public"
  | "unreachable"
  | "too_slow"
  | "too_large"
  | "too_many_redirects";

const sentences: Readonly<Record<OutboundFault, string>> = {
  bad_address: "This is no address that we can read: it must begin with https:// or http://, without a password in it.",
  not_public: "This address does not lead to the public internet.",
  unreachable: "Nobody answered at this address.",
  too_slow: "The answer took too long.",
  too_large: "The answer was too large.",
  too_many_redirects: "This address leads on and on to others.",
};

/** Why an address that a person gave could not be read; the message is a sentence for them and says nothing of our network. */
export class OutboundError extends Error {
  readonly fault: OutboundFault;

  constructor(fault: OutboundFault, cause?: unknown) {
    super(sentences[fault], { cause });
    this.name = "OutboundError";
    this.fault = fault;
  }
}
