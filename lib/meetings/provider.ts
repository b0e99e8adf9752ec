/** A meeting as it is to be, wherever it takes place. */
export type MeetingPlan = {
  readonly meetingId: string;
  /** What people call the booking. */
  readonly reference: string;
  readonly title: string;
  readonly startAt: Date;
  readonly endAt: Date;
  readonly clientName: string;
  /** The expert's own address, where the offering names one. */
  readonly link: string | null;
};

/** What a provider made: its id of it, and the ways in. */
export type MadeMeeting = {
  readonly externalId: string | null;
  readonly joinUrl: string | null;
  /** Lets whoever has it in as host: kept encrypted. */
  readonly hostUrl: string | null;
  readonly passcode: string | null;
};

/** Somewhere a session can take place. Each call may be repeated; where somebody else's machines are asked, each may throw `ProviderTrouble`. */
export type MeetingProvider = {
  /** Makes the meeting. With `wasAsked`, an earlier call may have made it unseen: that one is found again, and never a second one made. */
  readonly make: (plan: MeetingPlan, wasAsked: boolean) => Promise<MadeMeeting>;
  readonly move: (externalId: string, plan: MeetingPlan) => Promise<void>;
  /** Takes down whatever there is of the meeting, known by its id or not. */
  readonly remove: (meetingId: string, externalId: string | null) => Promise<void>;
  /** An address that lets the host in now; throws with `isGone` when the meeting is not there any more. */
  readonly hostUrl: (externalId: string) => Promise<string | null>;
};

/** Why a provider did not do it. */
export class ProviderTrouble extends Error {
  constructor(message: string, /** It answers, and knows no such meeting. */ readonly isGone: boolean) {
    super(message);
    this.name = "ProviderTrouble";
  }
}
