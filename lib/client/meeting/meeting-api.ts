import { askApi } from "@/lib/client/ask-api";
import type { Joined, Message, Signals } from "@/lib/meetings/core/schema";

/** One stay in one room. */
export type Stay = { readonly bookingId: string; readonly attendanceId: string };

export function joinMeeting(bookingId: string): Promise<Joined> {
  return askApi(`/meetings/${bookingId}/join`, { method: "POST", body: {} });
}

export function stayInMeeting({ bookingId, attendanceId }: Stay): Promise<Pick<Signals, "stay" | "isOtherHere">> {
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
