/** What the arrangement of a meeting needs next: nothing, to be made where it takes place, to be moved there, or to be taken down there. */
export type VendorStep = "nothing" | "make" | "move" | "remove";

export type VendorState = {
  readonly status: string;
  readonly provider: "built_in" | "zoom" | "link";
  /** The vendor's id of the meeting, once it is known. */
  readonly externalId: string | null;
  /** A vendor was asked to make it, and the answer was never written down. */
  readonly wasAsked: boolean;
  readonly hasLink: boolean;
  /** The time that the vendor knows, and the one that is booked. */
  readonly knownVersion: number;
  readonly bookedVersion: number;
};

/** What to do next so that the vendor's side is as the booking says. Asked again after each step, until it is `nothing`. */
export function vendorStep({ status, provider, externalId, wasAsked, hasLink, knownVersion, bookedVersion }: VendorState): VendorStep {
  const mayBeThere = externalId !== null || wasAsked;
  if (provider === "built_in") return mayBeThere ? "remove" : "nothing";
  if (status === "cancelled") return provider === "zoom" && mayBeThere ? "remove" : "nothing";
  if (status !== "confirmed") return "nothing";
  if (provider === "link") return hasLink ? "nothing" : "make";
  if (externalId === null) return "make";
  return knownVersion === bookedVersion ? "nothing" : "move";
}

/** After so many tries in a row (about half a minute of waiting between them) the vendor counts as not answering. */
export const quickTries = 4;

/** How long before the start a meeting elsewhere is looked at once more, and must be there. */
export const lookMinutesBefore = 30;

/** Whether waiting any longer for the vendor would leave people without a place to meet: never when it has still to be made, else when the start is near. */
export function mustFailOver(step: VendorStep, tryNumber: number, startAt: Date, now: Date): boolean {
  if (tryNumber < quickTries || step === "remove" || step === "nothing") return false;
  return step === "make" || startAt.getTime() - now.getTime() <= lookMinutesBefore * 60_000;
}
