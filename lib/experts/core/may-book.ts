import type { Audience } from "@/lib/experts/core/audience";

/** Where somebody stands at the door of an offering that not everybody may book. */
export const guestStatuses = ["asked", "admitted", "refused"] as const;

export type GuestStatus = (typeof guestStatuses)[number];

/** What an offering demands of whoever books it. */
export type Door = { readonly audience: Audience; readonly upcomingLimit: number | null };

/** What is known of one person before one offering: `upcoming` counts what they hold, have asked for or have booked of it. */
export type Standing = { readonly guest: GuestStatus | null; readonly hasMet: boolean; readonly upcoming: number };

/** Somebody of whom nothing is known. */
export const stranger: Standing = { guest: null, hasMet: false, upcoming: 0 };

/** Why somebody may not book an offering; the same words are the codes of the refusal. */
export type Bar = "clients_only" | "invitation_needed" | "approval_needed" | "approval_pending" | "guest_refused" | "too_many_upcoming";

/** Whether somebody may book an offering and, if not, the first thing against it. */
export type Admission = { readonly ok: true } | { readonly ok: false; readonly bar: Bar };

/** Decides who may book: first for whom the offering is, then how many of it somebody may have ahead of them. */
export function mayBook(door: Door, standing: Standing): Admission {
  const bar = barAt(door.audience, standing) ?? (isFull(door, standing) ? "too_many_upcoming" : null);
  return bar === null ? { ok: true } : { ok: false, bar };
}

function barAt(audience: Audience, { guest, hasMet }: Standing): Bar | null {
  if (audience === "anyone") return null;
  if (audience === "clients") return hasMet ? null : "clients_only";
  if (guest === "admitted") return null;
  if (guest === "refused") return "guest_refused";
  if (audience === "invited") return "invitation_needed";
  return guest === "asked" ? "approval_pending" : "approval_needed";
}

function isFull({ upcomingLimit }: Door, { upcoming }: Standing): boolean {
  return upcomingLimit !== null && upcoming >= upcomingLimit;
}

/** Why, and what to do about it, for the person who is refused. */
export function barWords(bar: Bar, { expertName, upcomingLimit }: { readonly expertName: string; readonly upcomingLimit: number | null }): string {
  const words: Record<Bar, string> = {
    clients_only: `This session is for people who have met ${expertName} before. Book another session first.`,
    invitation_needed: `This session is by invitation. Open the link that ${expertName} gave you, or ask for it.`,
    approval_needed: `${expertName} wants to know who comes to this session. Ask to be let in first; the answer comes by e-mail.`,
    approval_pending: `You have asked ${expertName} to let you in. As soon as the answer is yes, you can book.`,
    guest_refused: `${expertName} does not take you on for this session. There may be others that you can book.`,
    too_many_upcoming: `You have ${upcomingLimit === 1 ? "one of these sessions" : `${upcomingLimit ?? "enough"} of these sessions`} ahead of you already, which is as many as ${expertName} takes at once. Have one first, or cancel one.`,
  };
  return words[bar];
}
