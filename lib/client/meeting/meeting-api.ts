import { askApi } from "@/lib/client/ask-api";
import type { ConsentState } from "@/lib/meetings/core/consent";
import type { Notes } from "@/lib/meetings/core/notes";
import type { Joined, Message, RoomNow, Signals } from "@/lib/meetings/core/schema";

/** One stay in one room. */
export type Stay = { readonly bookingId: string; readonly attendanceId: string };

/** Enters with a new stay, or, once let in, with the one that waited at the door. */
export function joinMeeting(bookingId: string, attendanceId?: string): Promise<Joined> {
  return askApi(`/meetings/${bookingId}/join`, { method: "POST", body: attendanceId ? { attendanceId } : {} });
}

/** As the host: lets in whoever waits. */
export function admitToMeeting(bookingId: string): Promise<void> {
  return askApi(`/meetings/${bookingId}/admit`, { method: "POST", body: {} });
}

export function sayConsent(bookingId: string, isGiven: boolean): Promise<{ consent: ConsentState }> {
  return askApi(`/meetings/${bookingId}/consent`, { method: "POST", body: { isGiven } });
}

export function readNotes(bookingId: string): Promise<Notes> {
  return askApi(`/meetings/${bookingId}/notes`);
}

export function saveNotes({ bookingId, attendanceId }: Stay, change: { version: number; base: string; text: string }): Promise<Notes> {
  return askApi(`/meetings/${bookingId}/notes`, { method: "PUT", body: { attendanceId, ...change } });
}

export function stayInMeeting({ bookingId, attendanceId }: Stay): Promise<RoomNow> {
  return askApi(`/meetings/${bookingId}/stay`, { method: "POST", body: { attendanceId } });
}

/** Also goes out while the page is closing. */
export function leaveMeeting({ bookingId, attendanceId }: Stay): Promise<void> {
  return askApi(`/meetings/${bookingId}/leave`, { method: "POST", body: { attendanceId }, isLast: true });
}

export function sendSignal({ bookingId, attendanceId }: Stay, to: string | null, message: Message): Promise<{ id: number }> {
  return askApi(`/meetings/${bookingId}/signals`, { method: "POST", body: { attendanceId, to, ...message } });
}

export function signalsAfter({ bookingId, attendanceId }: Stay, after: number): Promise<Signals> {
  return askApi(`/meetings/${bookingId}/signals?attendanceId=${attendanceId}&after=${after}`);
}
