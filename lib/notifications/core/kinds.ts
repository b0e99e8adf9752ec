export const noticeKinds = ["confirmation", "reminder", "change", "cancellation", "acceptance", "payment_due", "review_request", "waiting", "account"] as const;

/** What a notice is about; preferences are held by it. */
export type NoticeKind = (typeof noticeKinds)[number];

export const channels = ["in_app", "email"] as const;

/** A way on which a notice reaches a person. */
export type Channel = (typeof channels)[number];

export type KindWords = { readonly label: string; readonly detail: string };

/** What each kind is called where one chooses. */
export const kindWords: Readonly<Record<NoticeKind, KindWords>> = {
  confirmation: { label: "Confirmations", detail: "A session is booked." },
  reminder: { label: "Reminders", detail: "A session is near." },
  change: { label: "Changes", detail: "A session moves to another time or place." },
  cancellation: { label: "Cancellations", detail: "A session is called off or missed, or money comes back." },
  acceptance: { label: "Requests and answers", detail: "Somebody asks for a session, accepts, declines or lets it lapse." },
  payment_due: { label: "Payments due", detail: "A time is held for you and not paid yet." },
  review_request: { label: "Reviews", detail: "A session has taken place and can be reviewed." },
  waiting: { label: "Waiting room", detail: "A client waits at the door of your session while you are not there." },
  account: { label: "Account and security", detail: "Sign-in, password, e-mail address, and calendars that cannot be read." },
};

export const channelWords: Readonly<Record<Channel, string>> = { in_app: "Here", email: "E-mail" };

const transactional: readonly NoticeKind[] = ["confirmation", "change", "cancellation", "account"];

/** Whether letters of this kind belong to something that the person did or has: they always go out, at once, also in quiet hours. */
export function isTransactional(kind: NoticeKind): boolean {
  return transactional.includes(kind);
}

/** Whether a person can switch this kind off on this channel. */
export function maySwitch(kind: NoticeKind, channel: Channel): boolean {
  return kind !== "account" && (channel === "in_app" || !isTransactional(kind));
}

/** Whether a kind goes out on a channel as long as nobody says otherwise. Who waits now is told here: a letter about it is read too late by most. */
export function isOnByDefault(kind: NoticeKind, channel: Channel): boolean {
  return kind !== "waiting" || channel === "in_app";
}

/** What a word stands for; null when it is no kind. */
export function kindOf(word: string): NoticeKind | null {
  return noticeKinds.find((kind) => kind === word) ?? null;
}
