import type { Interval } from "@/lib/kernel/interval";
import type { OutsideEvent } from "@/lib/scheduling/core/outside-events";

/** What somebody's consent is worth: tokens, and until when the short one holds. */
export type CalendarGrant = { readonly accessToken: string; readonly refreshToken: string | null; readonly expiresAt: Date; readonly scope: string };

/** Whose account it is, as the vendor knows them. */
export type CalendarAccount = { readonly id: string; readonly name: string };

export type VendorCalendar = { readonly id: string; readonly name: string; readonly timeZone: string | null; readonly mayWrite: boolean; readonly isPrimary: boolean };

/** An event as it is read: `mark` is the word that we put on the ones we wrote, `uid` what it is called in every calendar that it was sent to. */
export type VendorEvent = Omit<OutsideEvent, "isOurs"> & { readonly mark: string | null; readonly uid: string | null };

/** What was read: everything in the window, or what changed since the last time. */
export type CalendarReading = {
  readonly kind: "all" | "changes";
  readonly events: readonly VendorEvent[];
  readonly goneIds: readonly string[];
  /** Where to read on next time. */
  readonly syncToken: string;
  readonly timeZone: string | null;
};

/** Where to read: the whole window, or on from a token. `timeZone` is for whole days where the vendor does not say. */
export type ReadFrom = { readonly window: Interval; readonly syncToken: string | null; readonly timeZone: string };

/** A session as it stands in somebody's calendar elsewhere. */
export type VendorEntry = {
  /** By which it is known again; the same for ever for one session in one person's calendar. */
  readonly mark: string;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly startAt: Date;
  readonly endAt: Date;
};

/** A way on which a vendor tells us of changes, until it ends. */
export type Watch = { readonly channelId: string; readonly resource: string | null; readonly expiresAt: Date };
export type WatchWish = { readonly channelId: string; readonly word: string; readonly address: string; readonly expiresAt: Date };

/** Where the person is sent, and with which they come back. */
export type ConsentWish = { readonly redirectUri: string; readonly state: string; readonly challenge: string; readonly account?: string };

/** One vendor of calendars. Every method throws `CalendarTrouble` when it does not go well. */
export type CalendarVendor = {
  readonly name: string;
  /** Whether this installation has what the vendor asks of it. */
  isConfigured(): boolean;
  /** Whether it answers on this machine: then it also reaches us on this machine. */
  isStandIn(): boolean;
  consentUrl(wish: ConsentWish): string;
  exchangeCode(code: string, verifier: string, redirectUri: string): Promise<CalendarGrant>;
  refresh(refreshToken: string): Promise<CalendarGrant>;
  /** Gives the consent back, where the vendor lets an app do that. */
  revoke(refreshToken: string): Promise<void>;
  /** Whether what the person allowed is enough for reading and writing. */
  isEnough(scope: string): boolean;
  findAccount(accessToken: string): Promise<CalendarAccount>;
  listCalendars(accessToken: string): Promise<VendorCalendar[]>;
  /** Throws trouble of the kind `stale` when the token is forgotten: read everything again. */
  read(accessToken: string, calendarId: string, from: ReadFrom): Promise<CalendarReading>;
  /** The id under which an entry will be kept, when we may choose it. */
  entryId(calendarId: string, mark: string): string | null;
  /** Writes an entry, or writes it anew; answers its id there. The same mark never makes a second one. */
  putEntry(accessToken: string, calendarId: string, entryId: string | null, entry: VendorEntry): Promise<string>;
  /** Takes an entry away; one that is gone already is fine. */
  removeEntry(accessToken: string, calendarId: string, entryId: string): Promise<void>;
  watch(accessToken: string, calendarId: string, wish: WatchWish): Promise<Watch>;
  unwatch(accessToken: string, watch: Pick<Watch, "channelId" | "resource">): Promise<void>;
};
