import type { Attendance, Evidence, NoShowView, StayView } from "@/lib/bookings/core/no-show-schema";
import type { Booking } from "@/lib/bookings/core/schema";
import type { StateWords } from "@/lib/bookings/core/words";

type Names = Pick<Booking, "side"> & { readonly client: { readonly name: string }; readonly expert: { readonly name: string } };

/** Says to one side of a booking who did not come, and how that stands. */
export function noShowWords(booking: Names, { absent, source, status, outcome }: Pick<NoShowView, "absent" | "source" | "status" | "outcome">): StateWords {
  const other = booking.side === "client" ? booking.expert.name : booking.client.name;
  if (outcome === "kept") return { title: "This session counts as held", sentence: "An appeal was decided that way.", tone: "info" };
  if (outcome === "returned") return { title: "This session did not take place", sentence: `An appeal was decided that way: everything goes back to ${booking.side === "client" ? "you" : other}.`, tone: "info" };
  const who = absent === "both" ? "Nobody came" : absent === booking.side ? "You did not come" : `${other} did not come`;
  const by = source === "attendance" ? "That is what the records of the room say." : source === booking.side ? "That is what you said." : `That is what ${other} said.`;
  const now = { open: "", appealed: " An appeal is being looked at.", upheld: " An appeal was looked at, and it stands.", final: "", overturned: "" }[status];
  return { title: who, sentence: `${by}${now}`, tone: status === "open" || status === "appealed" ? "warning" : "info" };
}

/** Why the records say what they say, as one sentence; null where nothing is recorded. */
export function reasonWords(why: Evidence["why"]): string | null {
  if (why === null) return null;
  const words: Record<NonNullable<Evidence["why"]>, string> = {
    met: "Both were in the room together.",
    both_waited: "Both were there when the waiting time ended.",
    only_client: "The client was there when the waiting time ended, the expert was not.",
    only_host: "The expert was there when the waiting time ended, the client was not.",
    nobody: "Nobody was there when the waiting time ended.",
    kept_outside: "The client waited outside and was not let in.",
  };
  return words[why];
}

/** A stretch of a side's presence as it is drawn: shares of the shown time from its left edge, 0 to 1. */
export type Bar = { readonly left: number; readonly width: number; readonly isInside: boolean };

export type Timeline = { readonly from: string; readonly to: string; readonly start: number; readonly grace: number; readonly end: number; readonly bars: Readonly<Record<"client" | "host", readonly Bar[]>> };

const margin = 10 * 60_000;

/** Where the bars of a session's timeline lie, from a little before its start to a little after its end or the last stay. */
export function timelineOf({ startAt, endAt }: Pick<Booking, "startAt" | "endAt">, { stays, graceEndsAt }: Pick<Attendance, "stays" | "graceEndsAt">): Timeline {
  const first = Math.min(Date.parse(startAt) - margin, ...stays.map((stay) => Date.parse(stay.from)));
  const last = Math.max(Date.parse(endAt) + margin, ...stays.map((stay) => Date.parse(stay.to)));
  const share = (at: string) => (Date.parse(at) - first) / (last - first);
  const bars = (side: StayView["side"]) => stays.filter((stay) => stay.side === side).map(({ from, to, isInside }) => ({ left: share(from), width: Math.max(0.008, share(to) - share(from)), isInside }));
  return { from: new Date(first).toISOString(), to: new Date(last).toISOString(), start: share(startAt), grace: share(graceEndsAt), end: share(endAt), bars: { client: bars("client"), host: bars("host") } };
}
